import { FLAGS, OUTCOMES, PLACES } from '@qibu/core';
import { z } from 'zod';
import { DealRow } from './deal-row.ts';
import { defineRoute, WORKBOOK } from './route.ts';
import { Cursor, DayText, Id, Limit, QueryFlag, QueryList, QueryWords, page } from './scalar.ts';

export const DEAL_SORTS = ['risk', 'amount', 'closes', 'updated', 'name', 'silent', 'created'] as const;
/** The one filter of list, board, review and export. The page URL carries exactly these names. */
export const DealFilter = z.strictObject({
  q: z.string().max(200).optional(),
  owner: QueryList.optional(),
  account: Id.optional(),
  /** Claimed stage ids; `none` = no stage. */
  stage: QueryList.optional(),
  evidenced: QueryList.optional(),
  outcome: QueryWords(OUTCOMES).optional(),
  /** Where we stand, in the word that is shown of the deal. */
  verdict: QueryWords(PLACES).optional(),
  flag: QueryWords(FLAGS).optional(),
  inflated: QueryFlag.optional(),
  uncontrolled: QueryFlag.optional(),
  /** With a promise overdue, ours or the customer's. */
  overdue: QueryFlag.optional(),
  noAccount: QueryFlag.optional(),
  mine: QueryFlag.optional(),
  closesFrom: DayText.optional(),
  closesTo: DayText.optional(),
  noCloseDay: QueryFlag.optional(),
  /** In the workspace's currency; deals in another are left out. */
  amountMin: z.coerce.number().int().optional(),
  amountMax: z.coerce.number().int().optional(),
  import: Id.optional(),
});
/**
 * Deals that an amount filter leaves out because their amount is of another currency than the workspace's, up to the cap;
 * counted on the first page only, and null where no amount is asked for.
 */
const Elsewhere = z.int().nullable();
export const listDeals = defineRoute({
  id: 'deals.list',
  method: 'GET',
  path: '/deals',
  summary: 'Lists deals.',
  group: 'deals',
  reads: ['deal', 'account', 'user'],
  query: DealFilter.extend({
    sort: z.enum(DEAL_SORTS).default('risk'),
    order: z.enum(['asc', 'desc']).default('desc'),
    cursor: Cursor.optional(),
    limit: Limit,
  }),
  reply: page(DealRow).extend({ elsewhere: Elsewhere }),
});
export const BoardColumn = z
  .object({
    stage: z.string().nullable(),
    count: z.int(),
    /** One entry per currency, largest first. */
    totals: z.array(z.object({ currency: z.string(), amountMinor: z.int() })),
    cards: z.array(DealRow),
    next: Cursor.nullable(),
  })
  .meta({ id: 'BoardColumn' });
export const getBoard = defineRoute({
  id: 'deals.board',
  method: 'GET',
  path: '/deals/board',
  summary: 'Returns open deals by claimed or evidenced stage, with totals of each column and its first cards.',
  description: 'Further cards of a column come from the list of deals with `stage`.',
  group: 'deals',
  reads: ['deal', 'account', 'user'],
  query: DealFilter.extend({
    /** The board shows open deals only; anything else is refused. */
    outcome: QueryWords(['open']).optional(),
    by: z.enum(['claimed', 'evidenced']).default('claimed'),
    cards: z.coerce.number().int().min(0).max(50).default(20),
  }),
  reply: z.object({ columns: z.array(BoardColumn), elsewhere: Elsewhere }),
});
/** What a list of deals is grouped by; the month is that of the expected close. */
export const DEAL_GROUPINGS = ['owner', 'account', 'stage', 'place', 'month'] as const;
export const DealGroup = z
  .object({
    /** An id, a stage, a position or a month (2026-12); null where the deals have none. */
    key: z.string().nullable(),
    /** Of owners and accounts. */
    name: z.string().nullable(),
    count: z.int(),
    /** One entry per currency in which an amount is known, largest first. */
    totals: z.array(z.object({ currency: z.string(), amountMinor: z.int() })),
  })
  .meta({ id: 'DealGroup' });
export const listDealGroups = defineRoute({
  id: 'deals.groups',
  method: 'GET',
  path: '/deals/groups',
  summary: 'Groups the deals of a list by owner, account, stage, position or month of close, with counts and totals.',
  description: 'At most 200 groups, those with the most deals. The deals of a group come from the list of deals.',
  group: 'deals',
  reads: ['deal', 'account', 'user'],
  query: DealFilter.extend({ by: z.enum(DEAL_GROUPINGS).default('owner') }),
  reply: z.object({
    groups: z.array(DealGroup),
    /** All deals of the filter. */
    count: z.int(),
    /** Groups beyond those answered. */
    further: z.int(),
    elsewhere: Elsewhere,
  }),
});
/** What a list is exported by: its filter and its order. */
const DealsExport = DealFilter.extend({
  sort: z.enum(DEAL_SORTS).default('risk'),
  order: z.enum(['asc', 'desc']).default('desc'),
});
export const exportDeals = defineRoute({
  id: 'deals.export',
  method: 'GET',
  path: '/deals/export.csv',
  summary: 'Exports the deals of a list as CSV, at most 100,000 rows.',
  description: 'Cells that a spreadsheet would run as a formula are made harmless.',
  group: 'deals',
  reads: ['deal', 'account', 'user'],
  query: DealsExport,
  media: { reply: 'text/csv' },
  reply: z.string(),
});
export const exportDealsWorkbook = defineRoute({
  id: 'deals.workbook',
  method: 'GET',
  path: '/deals/export.xlsx',
  summary: 'Exports the deals of a list as a workbook, at most 100,000 rows.',
  group: 'deals',
  reads: ['deal', 'account', 'user'],
  query: DealsExport,
  media: { reply: WORKBOOK },
  reply: z.string(),
});
