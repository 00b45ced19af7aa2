import { type DealRow, LISTED_FIELDS, type ListedField } from '@qibu/contract';
import { lookUp } from '@qibu/phrases';
import type { Cell } from '../../lists/cell.ts';
import type { ExportedList, ExportWords } from '../../lists/export-list.ts';
import { type DealsAsked, listDeals } from './list-deals.ts';
import { tellOwnersApart } from './tell-owners-apart.ts';

/** The workspace's own stages are called by their names. */
const stageName = ({ words }: ExportWords, stage: string | null): string => lookUp(words.stage, stage, stage ?? '');

type Column = readonly [keyof ExportWords['exportFile'], (deal: DealRow, words: ExportWords) => Cell];
/** A plain field of the deal as a column. */
const fieldColumn = (field: ListedField): Column => [field, (deal) => deal[field]];

/** The columns of the file, in the words of its reader. Their headers are those the import knows again. */
const COLUMNS: readonly Column[] = [
  ['name', (deal) => deal.name],
  ['account', (deal) => deal.account?.name ?? null],
  ['owner', (deal) => deal.owner.name],
  ['product', (deal) => deal.product],
  ['stage', (deal, words) => stageName(words, deal.stage)],
  ['outcome', (deal, { words }) => words.outcome[deal.outcome]],
  ['amount', (deal) => ({ minor: deal.amountMinor, currency: deal.currency })],
  ['currency', (deal) => deal.currency],
  fieldColumn('closesOn'),
  ['openedOn', (deal) => deal.openedOn],
  ['closedOn', (deal) => deal.closedOn],
  ...LISTED_FIELDS.filter((field) => field !== 'closesOn').map(fieldColumn),
  ['verdict', ({ standing }, { words }) => words.place[standing.place]],
  ['evidencedStage', ({ standing }, words) => stageName(words, standing.evidencedStage)],
  ['underControl', ({ standing }, { common }) => (standing.underControl ? common.yes : common.no)],
  ['highFlags', ({ standing }) => standing.highFlags],
  ['lastContactOn', ({ standing }) => standing.lastContactOn],
  // Tells the deal when the file comes back, also under another name.
  ['id', (deal) => deal.id],
];

/** The list of deals as a file. */
export const exportedDeals = (asked: DealsAsked): ExportedList<DealRow> => ({
  entity: 'deal',
  file: 'deals',
  title: ({ nav }) => nav.deals,
  columns: COLUMNS.map(([name, cell]) => ({ header: ({ exportFile }) => exportFile[name], cell })),
  page: async (scope, part) => tellOwnersApart(scope, await listDeals(scope, asked, part)),
});
