import { NEWS_TABLES } from './facts.ts';

interface NewsPlace {
  readonly table: string;
  /** Ties a row `e` to the deal `d`, as SQL. */
  readonly about: string;
}

/** Where news of a deal is recorded: on the deal itself and, of evidence, on its customer too. */
export const NEWS_PLACES: readonly NewsPlace[] = [
  ...NEWS_TABLES.map((table) => ({ table, about: 'e.deal_id = d.id' })),
  { table: 'evidence', about: 'e.account_id = d.account_id' },
];
