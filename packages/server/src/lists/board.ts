import type { DealRow, getBoard as route } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../db/scope.ts';
import { dealInScope, idList } from '../deals/in-scope.ts';
import { dealRows, toDealRow } from '../deals/present-row.ts';
import { loadParameters } from '../settings/parameters.ts';
import { writeCursor } from './cursor.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { allOf, dealListMark } from './list-deals.ts';

type Asked = z.output<typeof route.query>;
export type Column = z.output<typeof route.reply>['columns'][number];
/** A stage id; null = not placed yet, or without evidence for any stage. */
type Key = string | null;

interface Ground {
  readonly filter: Filter;
  readonly by: Asked['by'];
  /** The stage column of `d`. */
  readonly stage: RawBuilder<Key>;
  /** Open deals in scope that pass the filter. */
  readonly tests: RawBuilder<boolean>;
}

async function groundOf(scope: Scope, { by, cards: _, ...asked }: Asked): Promise<Ground> {
  const filter: Filter = { ...asked, outcome: ['open'] };
  const stage = sql<Key>`${sql.ref(by === 'claimed' ? 'd.stage' : 'd.evidenced_stage')}`;
  const { outcome: __, ...rest } = filter;
  // Written out, not as a list of one: only so does the index of open deals apply.
  const open = sql<boolean>`d.outcome = 'open' and d.deleted_at is null`;
  return { filter, by, stage, tests: allOf([dealInScope(scope), open, ...(await dealTests(scope, rest))]) };
}

interface Total {
  readonly key: Key;
  readonly currency: string;
  readonly count: number;
  readonly amount: number | null;
}

async function loadTotals({ tx }: Scope, { stage, tests }: Ground): Promise<Total[]> {
  const { rows } = await sql<Total>`
    select ${stage} as key, d.currency, count(*)::int as count, sum(d.amount_minor)::bigint as amount
    from deal d where ${tests} group by 1, 2`.execute(tx);
  return rows;
}

interface Card {
  readonly id: string;
  readonly key: Key;
  readonly risk: string;
}

/** The first cards of every column, and one more to know whether there are more: one index walk for each. */
async function loadCards({ tx }: Scope, { stage, tests }: Ground, asked: { keys: readonly Key[]; count: number }) {
  const first = (column: RawBuilder<boolean>) => sql`
    select d.id, ${stage} as key, d.risk::text as risk from deal d where ${tests} and ${column}
    order by d.risk desc, d.id desc limit ${asked.count + 1}`;
  const walks = asked.keys.map((key) => first(key === null ? sql`${stage} is null` : sql`${stage} = ${key}`));
  if (walks.length === 0) return [];
  const all = sql.join(
    walks.map((walk) => sql`(${walk})`),
    sql` union all `,
  );
  return (await sql<Card>`${all}`.execute(tx)).rows;
}

async function loadRows(scope: Scope, cards: readonly Card[]): Promise<Map<string, DealRow>> {
  const rows = await dealRows(scope)
    .where(sql<boolean>`d.id = any(${idList(cards.map(({ id }) => id))})`)
    .execute();
  return new Map(rows.map((row) => [row.id, toDealRow(row, scope.today)]));
}

/** Configured stages in their order, deals without one first, stages that are no longer configured last. */
function columnKeys(totals: readonly Total[], stages: readonly string[], { by, filter }: Ground): Key[] {
  const found = new Set(totals.map(({ key }) => key));
  const wanted = by === 'claimed' ? filter.stage : filter.evidenced;
  const known = wanted?.length ? stages.filter((id) => wanted.includes(id)) : stages;
  const gone = [...found].filter((key) => key !== null && !stages.includes(key)).sort();
  return [...(found.has(null) ? [null] : []), ...known, ...gone];
}

/** Open deals by stage: totals of whole columns, and the first cards of each, most at risk first. */
export async function loadBoard(scope: Scope, asked: Asked): Promise<Column[]> {
  const ground = await groundOf(scope, asked);
  const totals = await loadTotals(scope, ground);
  const { parameters } = await loadParameters(scope);
  const keys = columnKeys(
    totals,
    parameters.stages.map(({ id }) => id),
    ground,
  );
  const filled = keys.filter((key) => totals.some((total) => total.key === key));
  const cards = asked.cards === 0 ? [] : await loadCards(scope, ground, { keys: filled, count: asked.cards });
  const rows = await loadRows(scope, cards);
  return keys.map((key) => {
    const own = totals.filter((total) => total.key === key);
    return {
      stage: key,
      count: own.reduce((sum, { count }) => sum + count, 0),
      totals: own
        .map(({ currency, amount }) => ({ currency, amountMinor: amount ?? 0 }))
        .sort((a, b) => b.amountMinor - a.amountMinor || (a.currency < b.currency ? -1 : 1)),
      ...firstCards(cards, { key, rows, ground, count: asked.cards }),
    };
  });
}

interface Filling {
  readonly key: Key;
  readonly rows: ReadonlyMap<string, DealRow>;
  readonly ground: Ground;
  readonly count: number;
}

/** The cursor goes on in `listDeals` with the board's filter, this column as `stage` (or `evidenced`), and no sort named. */
function firstCards(cards: readonly Card[], { key, rows, ground, count }: Filling): Pick<Column, 'cards' | 'next'> {
  const own = cards.filter((card) => card.key === key);
  const last = own.length > count ? own[count - 1] : undefined;
  const column = { [ground.by === 'claimed' ? 'stage' : 'evidenced']: [key ?? 'none'] };
  const mark = dealListMark({ filter: { ...ground.filter, ...column }, sort: 'risk', order: 'desc' });
  return {
    cards: own.slice(0, count).flatMap(({ id }) => rows.get(id) ?? []),
    next: last ? writeCursor(mark, { key: last.risk, id: last.id }) : null,
  };
}
