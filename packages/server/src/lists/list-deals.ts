import { DEAL_SORTS, type DealRow } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../db/scope.ts';
import { dealInScope, idList, partsInScope } from '../deals/in-scope.ts';
import { dealRows, toDealRow } from '../deals/present-row.ts';
import { countUpToCap } from './count.ts';
import { listMark } from './cursor.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { inOrder, keysetPage, type Order, type PageAsked } from './keyset.ts';

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
export function dealOrder(sort: DealSort, order: Direction): Order {
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

/** How many deals pass, up to the cap: from the deals alone, without names, what the line owns first. */
const countDeals = (scope: Scope, tests: RawBuilder<boolean>) =>
  countUpToCap(
    scope,
    partsInScope(scope).map((part) => sql`from deal d where ${part} and d.deleted_at is null and ${tests}`),
  );

/** One page of the deals the actor sees, in the asked order. */
export async function pageOfDeals(
  scope: Scope,
  asked: DealsAsked,
  part: Pick<PageAsked, 'cursor' | 'limit'>,
): Promise<{ items: DealRow[]; next: string | null }> {
  return readPage(scope, { ...part, asked, tests: allOf(await dealTests(scope, asked.filter)) });
}

/** The page, and how many deals there are in all. */
export async function listDeals(scope: Scope, asked: DealsAsked, part: Pick<PageAsked, 'cursor' | 'limit'>) {
  const tests = allOf(await dealTests(scope, asked.filter));
  const page = await readPage(scope, { ...part, asked, tests });
  return { ...page, count: await countDeals(scope, tests) };
}

interface Reading extends Pick<PageAsked, 'cursor' | 'limit'> {
  readonly asked: DealsAsked;
  readonly tests: RawBuilder<boolean>;
}

async function readPage(scope: Scope, { asked, tests, cursor, limit }: Reading) {
  const order = dealOrder(asked.sort, asked.order);
  const found = scope.tx
    .selectFrom('deal as d')
    .where(dealInScope(scope))
    .where('d.deleted_at', 'is', null)
    .where(tests)
    .select('d.id');
  const { ids, next } = await keysetPage(found, { order, mark: dealListMark(asked), cursor, limit });
  const rows = await dealRows(scope)
    .modifyFront(keptPlan)
    .where(sql<boolean>`d.id = any(${idList(ids)})`)
    .execute();
  return { items: inOrder(ids, rows).map((row) => toDealRow(row, scope.today)), next };
}
