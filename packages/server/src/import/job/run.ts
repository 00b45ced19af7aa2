import { writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Actor } from '../../scope/actor.ts';
import { audit } from '../../scope/audit.ts';
import type { Db } from '../../db/connect.ts';
import { asActor, type Scope } from '../../scope/scope.ts';
import { loadKnown } from '../known.ts';
import { matchPlan, type MatchedPlan } from '../match/match-plan.ts';
import { settleOverwrites } from '../match/overwrite.ts';
import { withoutUnwanted } from '../match/prune-unwanted.ts';
import type { ImportMapping } from '../plan/mapping.ts';
import { planImport, withoutRefused } from '../plan/plan.ts';
import type { ImportPlan } from '../plan/records.ts';
import type { Table } from '../read/table.ts';
import { savePlan } from '../save/save-plan.ts';
import { type Place, readAll, tablesOf } from './analyse.ts';
import { countChanges, keepChanges, presentChanges } from './changes.ts';
import { presentCheck } from './check.ts';
import { LeaseLost } from './ended.ts';
import { storedPath } from './folder.ts';
import type { StoredCheck } from './stored.ts';

export interface ImportRun {
  readonly db: Db;
  readonly actor: Actor;
  readonly place: Place;
  readonly mapping: ImportMapping;
}
type Phase = 'reading' | 'matching' | 'saving' | 'finishing';
/** How far the run is; throws `ImportCancelled` when the person asked to stop. */
export type Progress = (phase: Phase, done: number, total: number) => Promise<void>;

interface PlannedImport {
  readonly plan: ImportPlan;
  readonly matched: MatchedPlan;
  readonly checked: StoredCheck;
  readonly changes: Awaited<ReturnType<typeof presentChanges>>;
}

const readTables = async (place: Place): Promise<Table[]> => tablesOf(await readAll(place));

/** The tables read before the transaction begins; read anew each further time, since planning empties their list. */
async function readAhead(place: Place): Promise<() => Promise<Table[]>> {
  let ahead: Table[] | null = await readTables(place);
  return async () => {
    const tables = ahead ?? (await readTables(place));
    ahead = null;
    return tables;
  };
}

/** Empties the list of tables: the cells of 100,000 rows are not needed beside the records made of them. */
async function planIn(scope: Scope, tables: Table[], mapping: ImportMapping): Promise<PlannedImport> {
  const known = await loadKnown(scope);
  const planned = planImport(tables, mapping, known);
  const names = tables.splice(0).map(({ file, sheet }) => ({ file, sheet }));
  const found = await matchPlan(scope, planned, known);
  const settled = settleOverwrites(found, mapping.overwrite);
  const { listed } = settled;
  const matched = withoutUnwanted(settled, planned);
  const problems = [...planned.problems, ...matched.problems];
  const plan = withoutRefused({ ...planned, problems }, matched.refused, known.currency);
  const changes = await presentChanges(scope, listed, { matched: settled.matched, currency: known.currency });
  const counted = { records: listed.length, counts: countChanges(listed) };
  return { plan, matched, changes, checked: { ...presentCheck(plan, matched, names), changes: counted } };
}

export const PROBLEMS_FILE = 'problems.json';
/** All problems, for the error file, and all changes; the store keeps the first few hundred and the counts. */
async function keepFound(place: Place, { plan, changes }: PlannedImport): Promise<void> {
  const { home, importId } = place;
  await writeFile(storedPath(home, importId, PROBLEMS_FILE), JSON.stringify(plan.problems), { mode: 0o600 });
  await keepChanges(place, changes);
}

/** The dry run: everything worked out against the store as it is now, nothing written. */
export async function checkImport({ db, actor, place, mapping }: ImportRun): Promise<StoredCheck> {
  const tables = await readTables(place);
  const planned = await asActor(db, actor, (scope) => planIn(scope, tables, mapping), { readOnly: true });
  await keepFound(place, planned);
  return planned.checked;
}

/** One import of a workspace after the other: two at once would each miss what the other is creating. */
const waitForTurn = ({ tx, actor }: Scope): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`import:${actor.workspaceId}`}, 0))`.execute(tx);

/** Ends the job in the transaction of its rows, so that "done" and the rows are one; the lease says it is still ours. */
async function finish(scope: Scope, importId: string, { lease, checked }: { lease: Date; checked: StoredCheck }) {
  const done = await scope.tx
    .updateTable('import_job')
    .set((eb) => ({
      state: 'done',
      finished_at: scope.now,
      progress_phase: 'done',
      version: eb('version', '+', 1),
      result: sql<string>`result || ${JSON.stringify(checked)}::jsonb`,
      error: null,
    }))
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', importId)
    .where('state', '=', 'running')
    .where('started_at', '=', lease)
    .where('cancel_asked', '=', false)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new LeaseLost();
}

const brief = ({ counts }: StoredCheck): Record<string, unknown> =>
  Object.fromEntries(counts.map(({ kind, created, updated, refused }) => [kind, { created, updated, refused }]));

/** Brings everything in, or nothing: one transaction from the first row to the word "done". */
export async function runImport(working: ImportRun, lease: Date, progress: Progress): Promise<StoredCheck> {
  const { db, actor, place, mapping } = working;
  await progress('reading', 0, 0);
  const tables = await readAhead(place);
  return asActor(db, actor, async (scope) => {
    await waitForTurn(scope);
    await progress('matching', 0, 0);
    const planned = await planIn(scope, await tables(), mapping);
    const { plan, matched, checked } = planned;
    const kinds = [matched.products, matched.accounts, matched.contacts, matched.deals];
    const total = kinds.reduce((sum, each) => sum + each.created.length + each.patches.length, 0);
    let done = 0;
    const report = async (rows: number): Promise<void> => {
      done += rows;
      await progress('saving', done, total);
    };
    await report(0);
    const label = place.files.map(({ name }) => name).join(', ');
    await savePlan(scope, { importId: place.importId, plan, matched, report, source: label });
    await audit(scope, {
      action: 'imported',
      entity: 'import',
      entityId: place.importId,
      label,
      changes: brief(checked),
    });
    await keepFound(place, planned);
    await progress('finishing', total, total);
    await finish(scope, place.importId, { lease, checked });
    return checked;
  });
}
