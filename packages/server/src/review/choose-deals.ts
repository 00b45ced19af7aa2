import type { getToday } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../scope/scope.ts';
import { idList, partsInScope } from '../scope/deals-in-scope.ts';
import { type DealRowRecord, dealRows } from '../deals/list/present-row.ts';
import { isMine } from '../deals/list/deal-filter.ts';

export type Of = z.output<typeof getToday.reply>['of'];

/** Open deals `d`: those the actor owns or is on the team of, or for a leader those of his whole line. */
function openDeals(scope: Scope, of: Of): RawBuilder<unknown> {
  const here = sql<boolean>`d.workspace_id = ${scope.actor.workspaceId}::uuid`;
  const parts = of === 'me' ? [sql<boolean>`${here} and ${isMine(scope)}`] : partsInScope(scope);
  return sql.join(
    parts.map((part) => sql`select d.* from deal d where ${part} and d.outcome = 'open' and d.deleted_at is null`),
    sql` union all `,
  );
}

interface Choice {
  readonly of: Of;
  /** Over the deal `d` and its standing `s`. */
  readonly where: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
  readonly most: number;
}
export interface Chosen {
  readonly id: string;
  readonly question_signal: string | null;
  readonly question_gain: number | null;
  readonly question_ask: string | null;
}

/** The deals that come first in an order. Names are read for these few alone. */
export async function chooseDeals(scope: Scope, { of, where, order, most }: Choice): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`
    select d.id, s.question_signal, s.question_gain, s.question_ask from (${openDeals(scope, of)}) d
    join standing s on s.workspace_id = d.workspace_id and s.deal_id = d.id
    where ${where} order by ${order}, d.id limit ${most}::int`.execute(scope.tx);
  return rows;
}

/** How many open deals there are. */
export async function countOpen(scope: Scope, of: Of): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${openDeals(scope, of)}) d`.execute(scope.tx);
  return rows[0]?.count ?? 0;
}

/** Some deals as lists show them, by id. */
export async function rowsById(scope: Scope, ids: readonly string[]): Promise<Map<string, DealRowRecord>> {
  const rows = await dealRows(scope)
    .modifyFront(keptPlan)
    .where(sql<boolean>`d.id = any(${idList(ids)})`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
