import type { DealRow, getBoard as route } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../scope/scope.ts';
import { readOn, type ShownRow } from '../../standing/present-row.ts';
import { rowsById } from './rows-by-id.ts';
import { loadParameters } from '../../standing/workspace-parameters.ts';
import {
  type BoardFilter,
  boardOfLine,
  type Card,
  cardsOfAll,
  type StageKey,
  type Total,
  totalsOfAll,
} from './board-sums.ts';
import { writeCursor } from '../../lists/cursor.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { dealListMark } from './list-deals.ts';

type BoardQuery = z.output<typeof route.query>;
export type Column = z.output<typeof route.reply>['columns'][number];
/** Which stage the columns go by, and what the caller asked of it. */
interface Layout {
  readonly field: 'stage' | 'evidenced';
  readonly filter: Filter;
  readonly stages: readonly string[];
}

const fieldOf = ({ by }: BoardQuery): Layout['field'] => (by === 'claimed' ? 'stage' : 'evidenced');

function layOut(asked: BoardQuery, stages: readonly string[]): Layout {
  const { by: _, cards: __, ...filter } = asked;
  return { field: fieldOf(asked), filter: { ...filter, outcome: ['open'] }, stages };
}

async function stagesOf(scope: Scope): Promise<string[]> {
  const { parameters } = await loadParameters(scope);
  return parameters.stages.map(({ id }) => id);
}

async function boardFilter(scope: Scope, asked: BoardQuery): Promise<BoardFilter> {
  const { by: _, cards, outcome: __, ...filter } = asked;
  const stage = sql<StageKey>`${sql.ref(fieldOf(asked) === 'stage' ? 'd.stage' : 'd.evidenced_stage')}`;
  return { stage, cards, tests: await dealTests(scope, filter) };
}

/** Configured stages in their order, deals without one first, stages that are no longer configured last. */
function columnKeys(totals: readonly Total[], { field, filter, stages }: Layout): StageKey[] {
  const found = new Set(totals.map(({ key }) => key));
  const wanted = filter[field];
  const known = wanted?.length ? stages.filter((id) => wanted.includes(id)) : stages;
  const gone = [...found].filter((key) => key !== null && !stages.includes(key)).sort();
  return [...(found.has(null) ? [null] : []), ...known, ...gone];
}

async function loadSums(scope: Scope, filter: BoardFilter) {
  if (!scope.actor.isAdmin) return boardOfLine(scope, filter);
  const totals = await totalsOfAll(scope, filter);
  const keys = [...new Set(totals.map(({ key }) => key))];
  return { totals, cards: await cardsOfAll(scope, filter, keys) };
}

/** Open deals by stage: totals of whole columns, and the first cards of each, most at risk first. */
export const loadBoard = (scope: Scope, asked: BoardQuery): Promise<Column[]> =>
  boardOf(scope, asked, (row) => readOn(scope.today, row));

/** A column whose cards are rows of some form. */
export type ColumnOf<Row> = Omit<Column, 'cards'> & { readonly cards: Row[] };

/** The board with its cards in the form the caller makes of a stored row. */
export async function boardOf<Row = DealRow>(
  scope: Scope,
  asked: BoardQuery,
  present: (row: ShownRow) => Row,
): Promise<ColumnOf<Row>[]> {
  const [stages, { totals, cards }] = await Promise.all([
    stagesOf(scope),
    boardFilter(scope, asked).then((filter) => loadSums(scope, filter)),
  ]);
  const layout = layOut(asked, stages);
  const shown = [...Map.groupBy(cards, ({ key }) => key).values()].flatMap((column) => column.slice(0, asked.cards));
  const stored = await rowsById(
    scope,
    shown.map(({ id }) => id),
  );
  const rows = new Map([...stored].map(([id, row]) => [id, present(row)]));
  return columnKeys(totals, layout).map((key) => ({
    stage: key,
    ...sumsOf(totals.filter((total) => total.key === key)),
    ...cardsOf(
      cards.filter((card) => card.key === key),
      { layout, key, rows, count: asked.cards },
    ),
  }));
}

const sumsOf = (totals: readonly Total[]): Pick<Column, 'count' | 'totals'> => ({
  count: totals.reduce((sum, { count }) => sum + count, 0),
  totals: totals
    .map(({ currency, amount }) => ({ currency, amountMinor: amount ?? 0 }))
    .sort((a, b) => b.amountMinor - a.amountMinor || (a.currency < b.currency ? -1 : 1)),
});

interface ColumnRows<Row> {
  readonly layout: Layout;
  readonly key: StageKey;
  readonly rows: ReadonlyMap<string, Row>;
  readonly count: number;
}

/** The cursor goes on in `listDeals` with the board's filter, this column as `stage` (or `evidenced`), and no sort named. */
function cardsOf<Row>(
  cards: readonly Card[],
  { layout, key, rows, count }: ColumnRows<Row>,
): Pick<ColumnOf<Row>, 'cards' | 'next'> {
  const last = cards.length > count ? cards[count - 1] : undefined;
  const filter = { ...layout.filter, [layout.field]: [key ?? 'none'] };
  const mark = dealListMark({ filter, sort: 'risk', order: 'desc' });
  return {
    cards: cards.slice(0, count).flatMap(({ id }) => rows.get(id) ?? []),
    next: last ? writeCursor(mark, { key: last.risk, id: last.id }) : null,
  };
}
