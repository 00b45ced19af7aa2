import type { DealRow, getBoard as route } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { keptPlan } from '../../db/kept-plans.ts';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { dealRows, toDealRow } from './present-row.ts';
import { loadParameters } from '../../standing/workspace-parameters.ts';
import {
  type BoardGround,
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

type Asked = z.output<typeof route.query>;
export type Column = z.output<typeof route.reply>['columns'][number];
/** Which stage the columns go by, and what the caller asked of it. */
interface Layout {
  readonly field: 'stage' | 'evidenced';
  readonly filter: Filter;
  readonly stages: readonly string[];
}

const fieldOf = ({ by }: Asked): Layout['field'] => (by === 'claimed' ? 'stage' : 'evidenced');

function layOut(asked: Asked, stages: readonly string[]): Layout {
  const { by: _, cards: __, ...filter } = asked;
  return { field: fieldOf(asked), filter: { ...filter, outcome: ['open'] }, stages };
}

async function stagesOf(scope: Scope): Promise<string[]> {
  const { parameters } = await loadParameters(scope);
  return parameters.stages.map(({ id }) => id);
}

async function groundOf(scope: Scope, asked: Asked): Promise<BoardGround> {
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

async function loadSums(scope: Scope, ground: BoardGround) {
  if (!scope.actor.isAdmin) return boardOfLine(scope, ground);
  const totals = await totalsOfAll(scope, ground);
  const keys = [...new Set(totals.map(({ key }) => key))];
  return { totals, cards: await cardsOfAll(scope, ground, keys) };
}

async function loadRows(scope: Scope, cards: readonly Card[]): Promise<Map<string, DealRow>> {
  const rows = await dealRows(scope)
    .modifyFront(keptPlan)
    .where(sql<boolean>`d.id = any(${idList(cards.map(({ id }) => id))})`)
    .execute();
  return new Map(rows.map((row) => [row.id, toDealRow(row, scope.today)]));
}

/** Open deals by stage: totals of whole columns, and the first cards of each, most at risk first. */
export async function loadBoard(scope: Scope, asked: Asked): Promise<Column[]> {
  const [stages, { totals, cards }] = await Promise.all([
    stagesOf(scope),
    groundOf(scope, asked).then((ground) => loadSums(scope, ground)),
  ]);
  const layout = layOut(asked, stages);
  const shown = [...Map.groupBy(cards, ({ key }) => key).values()].flatMap((column) => column.slice(0, asked.cards));
  const rows = await loadRows(scope, shown);
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

interface Filling {
  readonly layout: Layout;
  readonly key: StageKey;
  readonly rows: ReadonlyMap<string, DealRow>;
  readonly count: number;
}

/** The cursor goes on in `listDeals` with the board's filter, this column as `stage` (or `evidenced`), and no sort named. */
function cardsOf(cards: readonly Card[], { layout, key, rows, count }: Filling): Pick<Column, 'cards' | 'next'> {
  const last = cards.length > count ? cards[count - 1] : undefined;
  const filter = { ...layout.filter, [layout.field]: [key ?? 'none'] };
  const mark = dealListMark({ filter, sort: 'risk', order: 'desc' });
  return {
    cards: cards.slice(0, count).flatMap(({ id }) => rows.get(id) ?? []),
    next: last ? writeCursor(mark, { key: last.risk, id: last.id }) : null,
  };
}
