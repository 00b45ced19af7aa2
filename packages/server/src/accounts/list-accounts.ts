import type { AccountRow, listAccounts as route } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { textFilter } from '../text/text-filter.ts';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { listMark } from '../lists/cursor.ts';
import { readIds } from '../deals/list/deal-filter.ts';
import { inOrder, keysetPage, type Order } from '../lists/keyset.ts';
import { accountRows, loadFigures, openDealsByAccount, toAccountRow } from './account-rows.ts';
import { ownedFirst, visibleAccounts } from '../scope/visible-accounts.ts';

export type AccountsAsked = z.output<typeof route.query>;

/** The orders of the list; an account without an open amount has one of zero. */
const SORTS = {
  name: { column: 'a.name', type: 'text', nullable: false },
  updated: { column: 'a.updated_at', type: 'timestamptz', nullable: false },
  openAmount: { column: 't.amount', type: 'bigint', nullable: false },
} as const satisfies Record<AccountsAsked['sort'], Omit<Order, 'id' | 'direction'>>;

async function testsOf(scope: Scope, { q, owner, size, industry }: AccountsAsked): Promise<RawBuilder<boolean>> {
  const tests = [sql<boolean>`true`];
  if (q?.trim()) tests.push(await textFilter(scope, 'accounts', q));
  if (owner?.length) tests.push(sql<boolean>`a.owner_id = any(${idList(readIds(owner, 'owner'))})`);
  if (size?.length) tests.push(sql<boolean>`a.size = any(${[...size]}::text[])`);
  if (industry) tests.push(sql<boolean>`a.industry = ${industry}`);
  return sql<boolean>`${sql.join(tests, sql` and `)}`;
}

/** One page of the accounts the actor sees. */
export async function listAccounts(scope: Scope, asked: AccountsAsked) {
  const { sort, order, cursor, limit, ...filter } = asked;
  const [tests, seen] = await Promise.all([testsOf(scope, asked), visibleAccounts(scope, 'a.id')]);
  const amounts = sql<{
    account_id: string;
    amount: number;
  }>`(select b.id as account_id, coalesce(o.amount, 0) as amount
    from account b left join (${openDealsByAccount(scope)} group by d.account_id) o on o.account_id = b.id
    where b.workspace_id = ${scope.actor.workspaceId}::uuid)`;
  const here = sql<boolean>`a.workspace_id = ${scope.actor.workspaceId}::uuid and a.deleted_at is null
    and ${seen} and ${tests}`;
  const found = scope.tx
    .selectFrom('account as a')
    .where(here)
    .$if(sort === 'openAmount', (query) => query.innerJoin(amounts.as('t'), 't.account_id', 'a.id'))
    .select('a.id');
  const { ids, next, count } = await keysetPage(scope, found, {
    counted: ownedFirst(scope).map((part) => sql`from account a where ${here} and ${part}`),
    order: { ...SORTS[sort], id: 'a.id', direction: order },
    mark: listMark('accounts', { ...filter, sort, order }),
    cursor,
    limit,
  });
  const [rows, figures] = await Promise.all([
    accountRows(scope)
      .modifyFront(prepared)
      .where(sql<boolean>`a.id = any(${idList(ids)})`)
      .execute(),
    loadFigures(scope, ids),
  ]);
  const items: AccountRow[] = inOrder(ids, rows).map((row) => toAccountRow(row, figures(row.id)));
  return { items, next, count };
}
