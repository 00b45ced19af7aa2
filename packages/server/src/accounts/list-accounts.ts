import type { AccountRow, listAccounts as route } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { textFilter } from '../db/find-text.ts';
import type { Scope } from '../db/scope.ts';
import { idList } from '../deals/in-scope.ts';
import { countUpToCap } from '../lists/count.ts';
import { listMark } from '../lists/cursor.ts';
import { readIds } from '../lists/deal-filter.ts';
import { keysetPage, type Order } from '../lists/keyset.ts';
import { accountRows, loadFigures, openDealsByAccount, toAccountRow } from './account-rows.ts';
import { accountInScope } from './in-scope.ts';

type Asked = z.output<typeof route.query>;

/** The orders of the list. Accounts without an open amount come last either way. */
const SORTS = {
  name: { column: 'a.name', type: 'text', nullable: false },
  updated: { column: 'a.updated_at', type: 'timestamptz', nullable: false },
  openAmount: { column: 't.amount', type: 'bigint', nullable: true },
} as const satisfies Record<Asked['sort'], Omit<Order, 'id' | 'direction'>>;

async function testsOf(scope: Scope, { q, owner, size, industry }: Asked): Promise<RawBuilder<boolean>> {
  const tests = [sql<boolean>`true`];
  if (q?.trim()) tests.push(await textFilter(scope, 'accounts', q));
  if (owner?.length) tests.push(sql<boolean>`a.owner_id = any(${idList(readIds(owner, 'owner'))})`);
  if (size?.length) tests.push(sql<boolean>`a.size = any(${[...size]}::text[])`);
  if (industry) tests.push(sql<boolean>`a.industry = ${industry}`);
  return sql<boolean>`${sql.join(tests, sql` and `)}`;
}

const countAccounts = (scope: Scope, tests: RawBuilder<boolean>) =>
  countUpToCap(
    scope,
    scope.tx
      .selectFrom('account as a')
      .where(accountInScope(scope))
      .where('a.deleted_at', 'is', null)
      .where(tests)
      .select(sql`1`.as('one')),
  );

/** One page of the accounts the actor sees. */
export async function listAccounts(scope: Scope, asked: Asked) {
  const { sort, order, cursor, limit, ...filter } = asked;
  const tests = await testsOf(scope, asked);
  const amounts = sql<{
    account_id: string;
    amount: number | null;
  }>`(${openDealsByAccount(scope)} group by d.account_id)`;
  const query = accountRows(scope)
    .where(tests)
    .$if(sort === 'openAmount', (rows) => rows.leftJoin(amounts.as('t'), 't.account_id', 'a.id'));
  const { rows, next } = await keysetPage(query, {
    order: { ...SORTS[sort], id: 'a.id', direction: order },
    mark: listMark('accounts', { ...filter, sort, order }),
    cursor,
    limit,
  });
  const figures = await loadFigures(
    scope,
    rows.map(({ id }) => id),
  );
  const items: AccountRow[] = rows.map((row) => toAccountRow(row, figures(row.id)));
  return { items, next, count: await countAccounts(scope, tests) };
}
