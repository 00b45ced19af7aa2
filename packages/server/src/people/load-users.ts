import type { UserView } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { byPersonName } from '../lists/by-name.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import { notFound } from '../error.ts';

/** Colleagues, by name. Open deals are counted over those the caller can see. */
export async function loadUsers(scope: Scope, id?: string): Promise<UserView[]> {
  const { isAdmin } = scope.actor;
  const rows = await scope.tx
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', scope.actor.workspaceId)
    .$if(id !== undefined, (query) => query.where('u.id', '=', id ?? ''))
    .select([
      'u.id',
      'u.name',
      'u.login',
      'u.title',
      'u.kind',
      'u.manager_id',
      'u.is_admin',
      'u.active',
      'u.origin',
      'u.version',
    ])
    .select(
      sql<number>`(select count(*)::int from standing d where ${dealInScope(scope)} and d.owner_id = u.id
        and d.open)`.as('open_deals'),
    )
    .$if(isAdmin, (query) =>
      query.select([
        sql<boolean>`exists (select from second_factor f where f.workspace_id = u.workspace_id and f.user_id = u.id
          and f.confirmed_at is not null)`.as('has_factor'),
        sql<Date | null>`(select i.expires_at from invitation i where i.workspace_id = u.workspace_id and i.user_id = u.id
          and i.expires_at > ${scope.now})`.as('invited_until'),
      ]),
    )
    .orderBy(byPersonName('u.name'))
    .orderBy('u.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    login: row.login,
    title: row.title,
    kind: row.kind as UserView['kind'],
    managerId: row.manager_id,
    isAdmin: row.is_admin,
    active: row.active,
    sample: row.origin === 'sample',
    openDeals: row.open_deals,
    signsIn: isAdmin
      ? {
          secondFactor: row.has_factor ?? false,
          invitedUntil: row.invited_until?.toISOString() ?? null,
        }
      : null,
    version: row.version,
  }));
}

export async function loadUser(scope: Scope, id: string): Promise<UserView> {
  const [user] = await loadUsers(scope, id);
  if (!user) throw notFound();
  return user;
}
