import type { DecisionView } from '@qibu/contract';
import { becameOf, type DecisionKind } from '@qibu/core';
import { sql } from 'kysely';
import { prepared } from '../../db/prepared-statements.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { taskRows } from '../tasks/load-task.ts';
import type { Scope } from '../../scope/scope.ts';

const SHOWN = 5;

const decisionRows = (scope: Scope) =>
  taskRows(scope).where('t.decision', 'is not', null).select(['t.decision', 't.happened_on as decidedOn']);
type Row = Awaited<ReturnType<ReturnType<typeof decisionRows>['execute']>>[number];

const toDecision = ({ today }: Scope, row: Row): DecisionView => ({
  id: row.id,
  kind: row.decision as DecisionKind,
  title: row.title,
  owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
  decidedOn: row.decidedOn,
  dueOn: row.dueOn,
  doneOn: row.doneOn,
  became: becameOf(row, today),
  version: row.version,
});

/** The last decisions on some deals, newest first, with what became of each. */
export async function loadDecisions(scope: Scope, ids: readonly string[]): Promise<Map<string, DecisionView[]>> {
  const rows = await decisionRows(scope)
    .modifyFront(prepared)
    .where(sql<boolean>`t.deal_id = any(${idList(ids)})`)
    .orderBy('t.happened_on', 'desc')
    .orderBy('t.id', 'desc')
    .execute();
  const byDeal = Map.groupBy(rows, ({ dealId }) => dealId);
  return new Map([...byDeal].map(([id, of]) => [id, of.slice(0, SHOWN).map((row) => toDecision(scope, row))]));
}

/** One task on a deal the actor sees, decided or planned, with its deal; null when there is none. */
export async function loadDecision(
  scope: Scope,
  id: string,
): Promise<{ readonly dealId: string; readonly decision: DecisionView } | null> {
  const row = await taskRows(scope)
    .select(['t.decision', 't.happened_on as decidedOn'])
    .where('t.id', '=', id)
    .executeTakeFirst();
  return row ? { dealId: row.dealId, decision: toDecision(scope, row) } : null;
}
