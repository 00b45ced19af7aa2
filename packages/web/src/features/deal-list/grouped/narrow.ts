import type { DEAL_GROUPINGS } from '@qibu/contract';
import type { DealsFilter, DealsSearch } from '../deals-search.ts';

export type Grouping = (typeof DEAL_GROUPINGS)[number];
/** Stands for the group of deals that have no such thing. */
export const NO_KEY = 'none';

const lastDay = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};
const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);

/** What a group adds to the filter of the list it is a part of. */
const NARROW: Readonly<Record<Grouping, (key: string, filter: DealsFilter) => DealsFilter>> = {
  owner: (owner) => ({ owner }),
  account: (account) => (account === NO_KEY ? { noAccount: true } : { account }),
  stage: (stage) => ({ stage }),
  place: (verdict) => ({ verdict }),
  month: (month, { closesFrom, closesTo }) =>
    month === NO_KEY
      ? { noCloseDay: true }
      : { closesFrom: later(closesFrom, `${month}-01`), closesTo: earlier(closesTo, lastDay(month)) },
};

/** The list narrowed to one of its groups. */
export const narrowed = (search: DealsSearch, by: Grouping, key: string): DealsSearch => ({
  ...search,
  ...NARROW[by](key, search),
});

/** As many groups stand open at once; a further one closes the one opened first. */
const MOST_OPEN = 20;
const ALL_CLOSED = '-';

/** The groups that stand open: as the address says, else the first. */
export const openedKeys = ({ opened }: DealsSearch, first: string | undefined): readonly string[] =>
  opened === undefined ? (first === undefined ? [] : [first]) : opened === ALL_CLOSED ? [] : opened.split(',');

/** What the address says once a group is opened or closed. */
export function withOpened(open: readonly string[], key: string, wanted: boolean): string {
  const others = open.filter((one) => one !== key);
  const next = wanted ? [...others, key].slice(-MOST_OPEN) : others;
  return next.join(',') || ALL_CLOSED;
}
