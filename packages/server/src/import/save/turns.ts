import type { Turn } from '@qibu/core';
import { sql } from 'kysely';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Columns, Patch } from '../match/change.ts';
import { batches } from './insert-rows.ts';

/** The turns of a deal an import may bring, each with the column that tells it. */
const TURNS: readonly (readonly [Turn, string])[] = [
  ['amount', 'amount_minor'],
  ['closes', 'closes_on'],
  ['outcome', 'outcome'],
];
const said = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** What columns hold, turn by turn. */
export const turnsIn = (columns: Columns): { readonly what: Turn; readonly value: string | null }[] =>
  TURNS.flatMap(([what, column]) => (column in columns ? [{ what, value: said(columns[column]) }] : []));

const turnRows = ({ actor, today, now }: Scope, { id, before, after }: Patch): Columns[] =>
  turnsIn(after).map(({ what, value }) => ({
    workspace_id: actor.workspaceId,
    id: newId(),
    deal_id: id,
    what,
    before: turnsIn(before).find((was) => was.what === what)?.value ?? null,
    after: value,
    reason: what === 'outcome' ? said(after.outcome_reason) : null,
    by_user: actor.userId,
    happened_on: (what === 'outcome' ? said(after.closed_on) : null) ?? today,
    recorded_on: today,
    recorded_at: now,
  }));

/** Keeps what stored deals turned from and to, as a change by hand does; the deals hold the new values by now. */
export async function saveTurns(scope: Scope, patches: readonly Patch[]): Promise<void> {
  for (const batch of batches(patches.flatMap((patch) => turnRows(scope, patch)))) {
    await sql`insert into deal_turn
        (workspace_id, id, deal_id, what, before, after, currency, reason, by_user, happened_on, recorded_on, recorded_at)
      select r.workspace_id, r.id, r.deal_id, r.what, r.before, r.after, d.currency, r.reason, r.by_user, r.happened_on,
        r.recorded_on, r.recorded_at
      from jsonb_populate_recordset(null::deal_turn, ${JSON.stringify(batch)}::jsonb) r
      join deal d on d.workspace_id = r.workspace_id and d.id = r.deal_id`.execute(scope.tx);
  }
}
