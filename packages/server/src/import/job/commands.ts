import type { ImportView, mapImport } from '@qibu/contract';
import type { output } from 'zod';
import type { Actor } from '../../scope/actor.ts';
import { audit } from '../../scope/audit.ts';
import { asActor, type Scope } from '../../scope/scope.ts';
import { AppError } from '../../error.ts';
import type { Instance } from '../../http/instance.ts';
import { loadKnown } from '../known.ts';
import type { ImportMapping } from '../plan/mapping.ts';
import { ENCODINGS, type Encoding } from '../read/encoding.ts';
import type { Place } from './analyse.ts';
import { connectionOf } from '../../db/connection-of.ts';
import { areFilesGone } from './folder.ts';
import { inThread } from './in-thread.ts';
import { asAnswer } from './refuse.ts';
import type { StoredAnalysis, StoredCheck, ImportState, StoredFile } from './stored.ts';
import {
  changeJob,
  filesOf,
  type JobRow,
  loadJob,
  loadView,
  mappingOf,
  presentJob,
  resultOf,
  stateOf,
} from './view.ts';

/** The actor and the request. */
export interface ImportRequest {
  readonly instance: Pick<Instance, 'db' | 'pool' | 'home' | 'now' | 'wake'>;
  readonly actor: Actor;
}
type MappingBody = output<typeof mapImport.body>;

const OPEN: readonly ImportState[] = ['mapping', 'checked', 'failed', 'cancelled'];
const requireState = (row: JobRow, allowed: readonly ImportState[]): void => {
  if (!allowed.includes(stateOf(row))) throw new AppError('import.state', { params: { state: row.state } });
};

const reading = <T>({ instance, actor }: ImportRequest, work: (scope: Scope) => Promise<T>): Promise<T> =>
  asActor(instance.db, actor, work, { readOnly: true, now: instance.now() });
const writing = <T>({ instance, actor }: ImportRequest, work: (scope: Scope) => Promise<T>): Promise<T> =>
  asActor(instance.db, actor, work, { now: instance.now() });

/** Reads the files in a thread of its own. */
async function analyseFiles(asking: ImportRequest, place: Place, given: ImportMapping | null): Promise<StoredAnalysis> {
  const known = await reading(asking, loadKnown);
  const house = { connection: connectionOf(asking.instance.pool), actor: asking.actor };
  try {
    return await inThread<StoredAnalysis>({ do: 'analyse', place, known, given, house }).result;
  } catch (error) {
    throw asAnswer(error, place.files.length === 1 ? (place.files[0]?.name ?? null) : null);
  }
}

/** What the dry run found is about the answers before these. */
const toResult = ({ files, values, questions }: StoredAnalysis) => {
  const changes = { records: 0, counts: [] };
  const unchecked: StoredCheck = { counts: [], problems: [], problemCount: 0, refusedIn: [], changes };
  return { files, values, questions, ...unchecked };
};

/** Starts an import from files already stored in its folder: reads them, guesses, and keeps what was found. */
export async function openImport(
  asking: ImportRequest,
  importId: string,
  files: readonly StoredFile[],
): Promise<ImportView> {
  const place: Place = { home: asking.instance.home, importId, files };
  const analysed = await analyseFiles(asking, place, null);
  return writing(asking, async (scope) => {
    await scope.tx
      .insertInto('import_job')
      .values({
        workspace_id: scope.actor.workspaceId,
        id: importId,
        created_by: scope.actor.userId,
        state: 'mapping',
        files: JSON.stringify(files),
        mapping: JSON.stringify(analysed.mapping),
        result: JSON.stringify(toResult(analysed)),
        error: null,
        created_at: scope.now,
        started_at: null,
        heartbeat_at: null,
        finished_at: null,
      })
      .execute();
    return loadView(scope, importId);
  });
}

function withEncodings(files: readonly StoredFile[], body: MappingBody): StoredFile[] {
  return files.map((file) => {
    const said = body.files.find(({ name }) => name === file.name)?.encoding;
    if (said === undefined || !ENCODINGS.some((encoding) => encoding === said)) return file;
    return { ...file, encoding: said as Encoding };
  });
}

/** Takes the person's answers and works out what is still open. */
export async function mapFiles(asking: ImportRequest, id: string, body: MappingBody): Promise<ImportView> {
  const job = await reading(asking, (scope) => loadJob(scope, id));
  requireState(job, OPEN);
  const found = resultOf(job).files ?? [];
  const chosen = { ...body, files: body.files.filter((file) => isChosen(file, found)) };
  const files = withEncodings(filesOf(job), chosen);
  const given: ImportMapping = {
    tables: body.files.map(({ name, sheet, kind, columns }) => ({ name, sheet, kind, columns })),
    values: body.values,
    ...overwriteOf(mappingOf(job)),
  };
  const analysed = await analyseFiles(asking, { home: asking.instance.home, importId: id, files }, given);
  return writing(asking, async (scope) => {
    requireState(await loadJob(scope, id, true), OPEN);
    await changeJob(scope, id, {
      state: 'mapping',
      files,
      mapping: { ...analysed.mapping, ...overwriteOf(given) },
      result: toResult(analysed),
      error: null,
    });
    return loadView(scope, id);
  });
}

const overwriteOf = ({ overwrite }: ImportMapping) => (overwrite === undefined ? {} : { overwrite });

/** The page sends back the encoding it was shown; only another one is a choice. */
const isChosen = (file: MappingBody['files'][number], found: StoredAnalysis['files']): boolean =>
  file.encoding !== undefined && !found.some(({ name, encoding }) => name === file.name && encoding === file.encoding);

function requireAnswers(job: JobRow): void {
  const open = resultOf(job).questions ?? [];
  if (open.length > 0) throw new AppError('import.unanswered', { params: { count: open.length } });
}

const placeOf = ({ instance }: ImportRequest, job: JobRow): Place => ({
  home: instance.home,
  importId: job.id,
  files: filesOf(job),
});

/** The dry run. Nothing is written but what it found; `overwrite` stays the answer for the run. */
export async function checkFiles(
  asking: ImportRequest,
  id: string,
  overwrite?: readonly string[],
): Promise<ImportView> {
  const job = await reading(asking, (scope) => loadJob(scope, id));
  requireState(job, OPEN);
  requireAnswers(job);
  const { instance, actor } = asking;
  const mapping: ImportMapping = { ...mappingOf(job), ...(overwrite !== undefined && { overwrite }) };
  const task = { connection: connectionOf(instance.pool), actor, place: placeOf(asking, job), mapping };
  const checked = await inThread<StoredCheck>({ do: 'check', ...task }).result.catch((error: unknown) => {
    throw asAnswer(error);
  });
  return writing(asking, async (scope) => {
    const now = await loadJob(scope, id, true);
    // Someone changed the mapping meanwhile: these figures are no longer about it.
    if (now.version !== job.version) throw new AppError('conflict.stale', { current: presentJob(now) });
    await changeJob(scope, id, { state: 'checked', mapping, result: checked, error: null });
    return loadView(scope, id);
  });
}

/** Puts the import into the queue; asked twice, it runs once. */
export async function queueImport(asking: ImportRequest, id: string): Promise<ImportView> {
  const gone = await areFilesGone(asking.instance.home, id);
  const view = await writing(asking, async (scope) => {
    const job = await loadJob(scope, id, true);
    if (['queued', 'running', 'done'].includes(job.state)) return presentJob(job);
    requireState(job, OPEN);
    requireAnswers(job);
    if (gone) throw new AppError('import.filesGone');
    await changeJob(scope, id, { state: 'queued', error: null, cancelAsked: false, finishedAt: null });
    return loadView(scope, id);
  });
  asking.instance.wake.imports();
  return view;
}

/** Stops an import that has not finished. Its files stay, so that it can be taken up again. */
export async function cancelImport(asking: ImportRequest, id: string): Promise<ImportView> {
  return writing(asking, async (scope) => {
    const job = await loadJob(scope, id, true);
    if (job.state === 'cancelled') return presentJob(job);
    if (job.state === 'running') await changeJob(scope, id, { cancelAsked: true });
    else if (job.state === 'queued' || OPEN.includes(stateOf(job))) {
      await changeJob(scope, id, { state: 'cancelled', finishedAt: scope.now });
      await audit(scope, { action: 'cancelled', entity: 'import', entityId: id });
    } else requireState(job, []);
    return loadView(scope, id);
  });
}
