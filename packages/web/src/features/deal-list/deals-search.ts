import { DEAL_GROUPINGS, DEAL_SORTS, type listDeals, type QueryOf } from '@qibu/contract';
import { readDay } from '@qibu/core';
import { flagOf, numberOf, oneOf, textOf, tidy } from '../../lib/search-params.ts';
import { searchReader } from '../../list-page/search-reader.ts';

export type DealSort = (typeof DEAL_SORTS)[number];
/** Orders that begin at the small end when nothing is said. */
const UPWARD: readonly DealSort[] = ['closes', 'name'];

type Raw = Readonly<Record<string, unknown>>;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const idOf = (raw: Raw, name: string): string | undefined => {
  const text = textOf(raw, name);
  return text !== undefined && UUID.test(text) ? text : undefined;
};
const idsOf = (raw: Raw, name: string): string | undefined =>
  textOf(raw, name)
    ?.split(',')
    .filter((id) => UUID.test(id))
    .join(',') || undefined;
const dayOf = (raw: Raw, name: string): string | undefined => readDay(textOf(raw, name) ?? '') ?? undefined;
const wholeOf = (raw: Raw, name: string): number | undefined => {
  const number = numberOf(raw, name);
  return number === undefined ? undefined : Math.round(number);
};

/** The filter of list and board as the address carries it; lists are comma-separated. */
export const DEAL_FILTER = {
  q: (raw: Raw, name: string) => textOf(raw, name)?.slice(0, 200),
  owner: idsOf,
  account: idOf,
  stage: textOf,
  evidenced: textOf,
  /** Absent = open deals; `all` = whatever became of them. */
  outcome: textOf,
  verdict: textOf,
  flag: textOf,
  inflated: flagOf,
  uncontrolled: flagOf,
  overdue: flagOf,
  noAccount: flagOf,
  mine: flagOf,
  closesFrom: dayOf,
  closesTo: dayOf,
  noCloseDay: flagOf,
  amountMin: wholeOf,
  amountMax: wholeOf,
  import: idOf,
};
/** How the list is shown; stays in the address. */
export const DEAL_VIEWS = {
  view: (raw: Raw, name: string) => oneOf(raw, name, ['board'] as const),
  by: (raw: Raw, name: string) => oneOf(raw, name, ['evidenced'] as const),
  group: (raw: Raw, name: string) => oneOf(raw, name, DEAL_GROUPINGS),
  /** Which groups are open, by key; absent = the first. */
  opened: textOf,
};
/** Reads what a list of deals knows and drops the rest. */
export const readDealsSearch = searchReader({ filter: DEAL_FILTER, sorts: DEAL_SORTS, shown: DEAL_VIEWS });
export type DealsSearch = ReturnType<typeof readDealsSearch>;
export type DealsFilter = Omit<DealsSearch, 'sort' | 'order' | 'view' | 'by' | 'group' | 'opened' | 'new'>;

/** The filter alone, without how it is shown. */
function filterOf(search: DealsSearch): DealsFilter {
  const { sort: _s, order: _o, view: _v, by: _b, group: _g, opened: _p, new: _n, ...filter } = search;
  return filter;
}
/** How it is shown, without the filter. */
export const unfiltered = ({ view, group }: DealsSearch): DealsSearch => tidy({ view, group });
/** Whether anything is filtered at all. */
export const isFiltered = (search: DealsSearch): boolean => Object.keys(filterOf(search)).length > 0;

/** A stretch of days that ends before it begins: no deal closes in it. */
export const endsBeforeItBegins = ({ closesFrom, closesTo }: DealsFilter): boolean =>
  closesFrom !== undefined && closesTo !== undefined && closesTo < closesFrom;

type ListQuery = QueryOf<typeof listDeals>;

/** The filter as a request carries it: open deals unless something else is asked for. */
export function filterQuery(search: DealsSearch): ListQuery {
  const { inflated, uncontrolled, overdue, noAccount, noCloseDay, mine, outcome = 'open', ...rest } = filterOf(search);
  const flags = { inflated, uncontrolled, overdue, noAccount, noCloseDay, mine };
  const set = Object.entries(flags).filter(([, on]) => on === true);
  return {
    ...rest,
    ...(outcome !== 'all' && { outcome }),
    ...Object.fromEntries(set.map(([name]) => [name, 'true'])),
  };
}

/** Sort and direction in force. */
export function orderOf({ sort = 'risk', order }: DealsSearch): { sort: DealSort; order: 'asc' | 'desc' } {
  return { sort, order: order ?? (UPWARD.includes(sort) ? 'asc' : 'desc') };
}
/** What a list page is asked for. */
export const listQuery = (search: DealsSearch): ListQuery => ({ ...filterQuery(search), ...orderOf(search) });
const PAGE = 100;
/** The first page of the list as it is asked for. */
export const firstPage = (search: DealsSearch) => ({ ...listQuery(search), limit: PAGE });
