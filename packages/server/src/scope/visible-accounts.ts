import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';
import { accountInScope } from './accounts-in-scope.ts';
import { idList, partsInScope, seesMuch } from './deals-in-scope.ts';

/**
 * The first wall of lists of accounts and contacts, over a column of account ids. Checking the deals of each account
 * would cost too much, so the ids of all visible customers are collected first. An administrator sees all.
 */
export async function visibleAccounts(scope: Scope, column: 'a.id' | 'c.account_id'): Promise<RawBuilder<boolean>> {
  const { actor, tx } = scope;
  if (actor.isAdmin) return sql<boolean>`true`;
  if (seesMuch(actor)) return askedOneByOne(scope, column);
  const customers = partsInScope(scope).map((part) => sql`select d.account_id from deal d where ${part}`);
  const { rows } = await sql<{ id: string }>`select a.id from account a
    where a.workspace_id = ${actor.workspaceId}::uuid and a.owner_id = any(${idList(actor.reach)})
    union ${sql.join(customers, sql` union `)}`.execute(tx);
  return sql<boolean>`${sql.ref(column)} = any(${idList(rows.flatMap(({ id }) => id ?? []))})`;
}

const askedOneByOne = (scope: Scope, column: 'a.id' | 'c.account_id'): RawBuilder<boolean> =>
  column === 'a.id'
    ? accountInScope(scope)
    : sql<boolean>`(select true from account a where a.id = c.account_id and ${accountInScope(scope)} limit 1)`;

/** Accounts `a` in two parts, the line's own first: where these reach the cap, nobody asks about the others. */
export function ownedFirst({ actor }: Scope): readonly RawBuilder<boolean>[] {
  if (actor.isAdmin) return [sql<boolean>`true`];
  const owned = sql<boolean>`a.owner_id = any(${idList(actor.reach)})`;
  return [owned, sql<boolean>`not ${owned}`];
}
