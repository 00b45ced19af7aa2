import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../db/prepared-statements.ts';
import type { Scope } from '../../scope/scope.ts';
import { partsInScope } from '../../scope/deals-in-scope.ts';
import { allOf } from './list-deals.ts';

/** A stage id; null = not placed yet, or without evidence for any stage. */
export type StageKey = string | null;
export interface Total {
  readonly key: StageKey;
  readonly currency: string;
  readonly count: number;
  readonly amount: number | null;
}
export interface Card {
  readonly id: string;
  readonly key: StageKey;
  readonly risk: string;
}
export interface BoardFilter {
  /** The stage column of the standing `d`. */
  readonly stage: RawBuilder<StageKey>;
  /** What the filter demands of `d`. */
  readonly tests: readonly RawBuilder<boolean>[];
  /** How many cards of a column are wanted. */
  readonly cards: number;
}

// Written out, not as a list of one: only so does the index of open deals apply.
const open = sql<boolean>`d.open`;
const columns = (stage: RawBuilder<StageKey>) => sql`d.id, ${stage} as key, d.currency, d.amount_minor, d.risk`;

function openDeals(scope: Scope, { stage, tests }: BoardFilter): RawBuilder<unknown> {
  const parts = partsInScope(scope, 'open').map(
    (part) => sql`select ${columns(stage)} from standing d where ${allOf([part, open, ...tests])}`,
  );
  return sql.join(parts, sql` union all `);
}

const sums = sql`select key, currency, count(*)::int as count, sum(amount_minor)::bigint as amount`;

/** An administrator's totals: everything open, in one pass over an index. */
export async function totalsOfAll(scope: Scope, filter: BoardFilter): Promise<Total[]> {
  const { rows } = await sql<Total>`${prepared} ${sums} from (${openDeals(scope, filter)}) d group by 1, 2`.execute(
    scope.tx,
  );
  return rows;
}

/** An administrator's first cards, and one more per column to know whether there are more: one index walk for each. */
export async function cardsOfAll(scope: Scope, filter: BoardFilter, keys: readonly StageKey[]): Promise<Card[]> {
  const walks = keys.map((key) => {
    const column = key === null ? sql`${filter.stage} is null` : sql`${filter.stage} = ${key}`;
    return sql`(select d.id, ${filter.stage} as key, d.risk::text as risk from standing d
      where ${allOf([...partsInScope(scope, 'open'), open, ...filter.tests, sql<boolean>`${column}`])}
      order by d.risk desc, d.id desc limit ${filter.cards + 1})`;
  });
  if (walks.length === 0 || filter.cards === 0) return [];
  return (await sql<Card>`${prepared} ${sql.join(walks, sql` union all `)}`.execute(scope.tx)).rows;
}

/** Totals and first cards of what a line sees: its open deals are read once, and sorted in memory. */
export async function boardOfLine(scope: Scope, filter: BoardFilter): Promise<{ totals: Total[]; cards: Card[] }> {
  const { rows } = await sql<{ totals: Total[]; cards: Card[] }>`${prepared}
    with seen as materialized (${openDeals(scope, filter)}),
    placed as (select id, key, risk, row_number() over (partition by key collate "C" order by risk desc, id desc) as place from seen)
    select
      (select coalesce(json_agg(t), '[]') from (${sums} from seen group by 1, 2) t) as totals,
      (select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'risk', p.risk::text) order by p.place), '[]')
        from placed p where ${filter.cards} > 0 and p.place <= ${filter.cards + 1}) as cards`.execute(scope.tx);
  return rows[0] ?? { totals: [], cards: [] };
}
