import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';
import { dealInScope, idList } from './deals-in-scope.ts';

/**
 * The first wall: accounts of the actor's own line, and the customers of deals they see. `a` is the account. For a few
 * accounts known by id; lists take `visibleAccounts`.
 */
export function accountInScope(scope: Scope): RawBuilder<boolean> {
  const { actor } = scope;
  const here = sql<boolean>`a.workspace_id = ${actor.workspaceId}::uuid`;
  if (actor.isAdmin) return here;
  return sql<boolean>`${here} and (a.owner_id = any(${idList(actor.reach)})
    or (select true from deal d where d.account_id = a.id and ${dealInScope(scope)} limit 1))`;
}

/** Contacts follow their account; with a deleted account they are gone as well. `c` is the contact. */
export const contactInScope = (scope: Scope): RawBuilder<boolean> =>
  sql<boolean>`c.workspace_id = ${scope.actor.workspaceId}::uuid and exists (select from account a
    where a.id = c.account_id and a.deleted_at is null and ${accountInScope(scope)})`;
