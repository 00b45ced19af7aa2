import { DEAL_SORTS, type listDeals, type QueryOf } from '@qibu/contract';
import { readDay } from '@qibu/core';
import { flagOf, numberOf, oneOf, textOf, tidy } from '../../lib/search-params.ts';

export type DealSort = (typeof DEAL_SORTS)[number];
/** Orders that begin at the small end when nothing is said. */
const UPWARD: readonly DealSort[] = ['closes', 'name'];

/** The filter of list and board as the URL carries it; lists are comma-separated. */
export interface DealsFilter {
  readonly q?: string;
  readonly owner?: string;
  readonly account?: string;
  readonly stage?: string;
  readonly evidenced?: string;
  /** Absent = open deals; `all` = whatever became of them. */
  readonly outcome?: string;
  readonly verdict?: string;
  readonly flag?: string;
  readonly inflated?: true;
  readonly uncontrolled?: true;
  readonly noAccount?: true;
  readonly mine?: true;
  readonly closesFrom?: string;
  readonly closesTo?: string;
  readonly amountMin?: number;
  readonly amountMax?: number;
  readonly import?: string;
}
export interface DealsSearch extends DealsFilter {
  readonly sort?: DealSort;
  readonly order?: 'asc' | 'desc';
  readonly view?: 'board';
  readonly by?: 'evidenced';
  /** The panel for a new deal is open. */
  readonly new?: true;
}

type Raw = Record<string, unknown>;
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

/** Reads what a list of deals knows and drops the rest. */
export function readDealsSearch(raw: Raw): DealsSearch {
  return tidy({
    q: textOf(raw, 'q')?.slice(0, 200),
    owner: idsOf(raw, 'owner'),
    account: idOf(raw, 'account'),
    stage: textOf(raw, 'stage'),
    evidenced: textOf(raw, 'evidenced'),
    outcome: textOf(raw, 'outcome'),
    verdict: textOf(raw, 'verdict'),
    flag: textOf(raw, 'flag'),
    inflated: flagOf(raw, 'inflated'),
    uncontrolled: flagOf(raw, 'uncontrolled'),
    noAccount: flagOf(raw, 'noAccount'),
    mine: flagOf(raw, 'mine'),
    closesFrom: dayOf(raw, 'closesFrom'),
    closesTo: dayOf(raw, 'closesTo'),
    amountMin: wholeOf(raw, 'amountMin'),
    amountMax: wholeOf(raw, 'amountMax'),
    import: idOf(raw, 'import'),
    sort: oneOf(raw, 'sort', DEAL_SORTS),
    order: oneOf(raw, 'order', ['asc', 'desc'] as const),
    view: oneOf(raw, 'view', ['board'] as const),
    by: oneOf(raw, 'by', ['evidenced'] as const),
    new: flagOf(raw, 'new'),
  });
}

/** The filter alone, without how it is shown. */
function filterOf({ sort: _s, order: _o, view: _v, by: _b, new: _n, ...filter }: DealsSearch): DealsFilter {
  return filter;
}
/** Whether anything is filtered at all. */
export const isFiltered = (search: DealsSearch): boolean => Object.keys(filterOf(search)).length > 0;

type ListQuery = QueryOf<typeof listDeals>;

/** The filter as a request carries it: open deals unless something else is asked for. */
export function filterQuery(search: DealsSearch): ListQuery {
  const { inflated, uncontrolled, noAccount, mine, outcome = 'open', ...rest } = filterOf(search);
  const flags = { inflated, uncontrolled, noAccount, mine };
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
