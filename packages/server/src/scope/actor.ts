import type { Db } from '../db/connect.ts';

/** Who acts. Loaded once per request from the session (or token, or job); never taken from input. */
export interface Actor {
  readonly workspaceId: string;
  readonly userId: string;
  readonly isAdmin: boolean;
  /** Users in the actor's reporting line, including the actor. */
  readonly reach: readonly string[];
  /** How many people the workspace has. */
  readonly people: number;
  readonly timeZone: string;
}

/** The actor for a user; null when there is no such active user. Runs as owner, because scope is built from it. */
export async function loadActor(db: Db, workspaceId: string, userId: string): Promise<Actor | null> {
  const user = await db
    .selectFrom('user_account as u')
    .innerJoin('workspace as w', 'w.id', 'u.workspace_id')
    .where('u.workspace_id', '=', workspaceId)
    .where('u.id', '=', userId)
    .where('u.active', '=', true)
    .select((eb) => [
      'u.is_admin',
      'w.time_zone',
      eb
        .selectFrom('reach as r')
        .whereRef('r.workspace_id', '=', 'u.workspace_id')
        .whereRef('r.manager_id', '=', 'u.id')
        .select((e) => e.fn<string[]>('array_agg', ['r.user_id']).as('ids'))
        .as('reach'),
      eb
        .selectFrom('user_account as p')
        .whereRef('p.workspace_id', '=', 'u.workspace_id')
        .select((e) => e.fn.countAll<number>().as('count'))
        .as('people'),
    ])
    .executeTakeFirst();
  if (!user) return null;
  return {
    workspaceId,
    userId,
    isAdmin: user.is_admin,
    reach: [...new Set([userId, ...(user.reach ?? [])])],
    people: user.people ?? 0,
    timeZone: user.time_zone,
  };
}

/** The actor of background work such as nightly judging and verification. Sees everything, writes no audit. */
export async function workspaceActor(db: Db, workspaceId: string): Promise<Actor | null> {
  const row = await db.selectFrom('workspace').where('id', '=', workspaceId).select('time_zone').executeTakeFirst();
  if (!row) return null;
  return {
    workspaceId,
    userId: '00000000-0000-0000-0000-000000000000',
    isAdmin: true,
    reach: [],
    people: 0,
    timeZone: row.time_zone,
  };
}
