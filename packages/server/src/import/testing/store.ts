import { newId } from '../../db/id.ts';
import type { Scope } from '../../scope/scope.ts';
import { matchPlan, type MatchedPlan } from '../match/match-plan.ts';
import type { ImportPlan } from '../plan/records.ts';
import { savePlan } from '../save/save-plan.ts';

export interface StoredImport {
  readonly importId: string;
  readonly matched: MatchedPlan;
}

/** Matches a plan and writes it, as a run does, in the scope's transaction; the import is done and can be undone. */
export async function store(scope: Scope, plan: ImportPlan): Promise<StoredImport> {
  const importId = newId();
  const nothing = { files: [], values: [], questions: [], counts: [], problems: [], problemCount: 0, refusedIn: [] };
  await scope.tx
    .insertInto('import_job')
    .values({
      workspace_id: scope.actor.workspaceId,
      id: importId,
      created_by: scope.actor.userId,
      state: 'done',
      files: JSON.stringify([{ name: '表.csv', stored: '0', bytes: 1 }]),
      mapping: JSON.stringify({ tables: [], values: [] }),
      result: JSON.stringify(nothing),
      error: null,
      created_at: scope.now,
      started_at: scope.now,
      heartbeat_at: scope.now,
      finished_at: scope.now,
    })
    .execute();
  const matched = await matchPlan(scope, plan, { currency: 'CNY', users: [] });
  await savePlan(scope, { importId, plan, matched, report: async () => {}, source: '表.csv' });
  return { importId, matched };
}
