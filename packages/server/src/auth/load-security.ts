import type { Me } from '@qibu/contract';
import type { Db } from '../db/connect.ts';
import { securityColumns, securityOf } from '../http/due.ts';
import type { Actor } from '../scope/actor.ts';

/** How a person signs in, and what is due of them in a session that began then; as owner, who alone reads it. */
export async function loadSecurity(
  db: Db,
  { workspaceId, userId }: Pick<Actor, 'workspaceId' | 'userId'>,
  signedInAt: Date,
): Promise<Me['security']> {
  const row = await db
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', workspaceId)
    .where('u.id', '=', userId)
    .select((eb) => securityColumns(eb))
    .executeTakeFirstOrThrow();
  return securityOf(row, signedInAt);
}
