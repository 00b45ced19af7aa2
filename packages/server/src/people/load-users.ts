import type { UserView } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { byName } from '../lists/by-name.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import { notFound } from '../error.ts';

/** Colleagues, by name. Open deals are counted over those the caller can see. */
export async function loadUsers(scope: Scope, id?: string): Promise<UserView[]> {
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
    .orderBy(byName('u.name'))
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
    version: row.version,
  }));
}

export async function loadUser(scope: Scope, id: string): Promise<UserView> {
  const [user] = await loadUsers(scope, id);
  if (!user) throw notFound();
  return user;
}
