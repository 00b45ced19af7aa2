import { DEAL_SORTS, type DealRow } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '../../db/kept-plans.ts';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope, idList, partsInScope } from '../../scope/deals-in-scope.ts';
import { dealRows, toDealRow } from './present-row.ts';
import type { Count } from '../../lists/count.ts';
import { listMark } from '../../lists/cursor.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { inOrder, keysetPage, type Order, type PageAsked } from '../../lists/keyset.ts';

export type DealSort = (typeof DEAL_SORTS)[number];
type Direction = Order['direction'];

/** The column behind each order. Longest silence first means the earliest last contact first, so that one runs backwards. */
const SORTS = {
  risk: { column: 'd.risk', type: 'real', nullable: false, backwards: false },
  amount: { column: 'd.amount_minor', type: 'bigint', nullable: true, backwards: false },
  closes: { column: 'd.closes_on', type: 'date', nullable: true, backwards: false },
  updated: { column: 'd.updated_at', type: 'timestamptz', nullable: false, backwards: false },
  created: { column: 'd.created_at', type: 'timestamptz', nullable: false, backwards: false },
  name: { column: 'd.name', type: 'text', nullable: false, backwards: false },
  silent: { column: 'd.last_contact_on', type: 'date', nullable: true, backwards: true },
} as const satisfies Record<DealSort, Omit<Order, 'direction' | 'id'> & { readonly backwards: boolean }>;

const turned = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc');

/** The keyset order of a list of deals. */
function dealOrder(sort: DealSort, order: Direction): Order {
  const { backwards, ...rest } = SORTS[sort];
  return { ...rest, id: 'd.id', direction: backwards ? turned(order) : order };
}

export interface DealsAsked {
  readonly filter: Filter;
  readonly sort: DealSort;
  readonly order: Direction;
}

// The outcome is left out: the board's columns go on as a list whether or not it is repeated there.
export const dealListMark = ({ filter: { outcome: _, ...filter }, sort, order }: DealsAsked): string =>
  listMark('deals', { ...filter, sort, order });

export const allOf = (tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join([...tests], sql` and `)}`;

type Part = Pick<PageAsked, 'cursor' | 'limit'>;

/** One page of the deals the actor sees, in the asked order, and how many there are. */
export async function listDeals(
  scope: Scope,
  asked: DealsAsked,
  part: Part,
): Promise<{ items: DealRow[]; next: string | null; count: Count }> {
  const tests = allOf(await dealTests(scope, asked.filter));
  const found = scope.tx
    .selectFrom('deal as d')
    .where(dealInScope(scope))
    .where('d.deleted_at', 'is', null)
    .where(tests)
    .select('d.id');
  // Counted from the deals alone, what the line owns first.
  const counted = partsInScope(scope).map((own) => sql`from deal d where ${own} and d.deleted_at is null and ${tests}`);
  const order = dealOrder(asked.sort, asked.order);
  const page = await keysetPage(scope, found, { ...part, order, counted, mark: dealListMark(asked) });
  const rows = await dealRows(scope)
    .modifyFront(keptPlan)
    .where(sql<boolean>`d.id = any(${idList(page.ids)})`)
    .execute();
  const items = inOrder(page.ids, rows).map((row) => toDealRow(row, scope.today));
  return { items, next: page.next, count: page.count };
}
