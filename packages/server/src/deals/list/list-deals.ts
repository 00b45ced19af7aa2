import { DEAL_SORTS, type DealRow } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Count } from '../../lists/count.ts';
import { listMark } from '../../lists/cursor.ts';
import type { Order, PageAsked } from '../../lists/keyset.ts';
import type { Scope } from '../../scope/scope.ts';
import { readOn } from '../../standing/present-row.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { countAll, opensOf, reachOf, type WalkedPage, walkPage } from './walk.ts';

export type DealSort = (typeof DEAL_SORTS)[number];
type Direction = Order['direction'];

/** The column behind each order. Longest silence first means the earliest last contact first, so that one runs backwards. */
const SORTS = {
  risk: { column: 'd.risk', type: 'real', nullable: false, backwards: false },
  amount: {
    column: 'd.home_minor',
    type: 'bigint',
    nullable: true,
    backwards: false,
    // Each further currency for itself: see standing/columns.ts.
    second: { column: 'd.foreign_key', shape: /^[A-Z]{3}\d{18}$/ },
  },
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

export const dealListMark = ({ filter, sort, order }: DealsAsked): string =>
  listMark('deals', { ...filter, sort, order });

export const allOf = (tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join([...tests], sql` and `)}`;

type Part = Pick<PageAsked, 'cursor' | 'limit'>;

/** One page of the deals the actor sees, in the asked order, as the rows are stored. */
export async function pageOfDeals(scope: Scope, asked: DealsAsked, part: Part): Promise<WalkedPage> {
  const { filter } = asked;
  const walk = {
    reach: reachOf(scope, filter),
    open: opensOf(filter),
    tests: allOf(await dealTests(scope, filter)),
    order: dealOrder(asked.sort, asked.order),
  };
  return walkPage(scope, walk, { ...part, mark: dealListMark(asked) });
}

/** How many deals the amounts asked for leave out for their currency alone; null where none are asked for. */
export async function leftOutForCurrency(scope: Scope, filter: Filter): Promise<number | null> {
  const { amountMin, amountMax, ...others } = filter;
  if (amountMin === undefined && amountMax === undefined) return null;
  const tests = [sql<boolean>`d.foreign_key is not null`, ...(await dealTests(scope, others))];
  return countAll(scope, { reach: reachOf(scope, filter), open: opensOf(filter), tests: allOf(tests) });
}

/** The same with the rows read. */
export async function listDeals(
  scope: Scope,
  asked: DealsAsked,
  part: Part,
): Promise<{ items: DealRow[]; next: string | null; count: Count }> {
  const { rows, next, count } = await pageOfDeals(scope, asked, part);
  return { items: rows.map((row) => readOn(scope.today, row)), next, count };
}
