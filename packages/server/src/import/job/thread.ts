import { parentPort } from 'node:worker_threads';
import type { PoolConfig } from 'pg';
import type { Actor } from '../../scope/actor.ts';
import { connect, type Db } from '../../db/connect.ts';
import { asActor } from '../../scope/scope.ts';
import { type LikeAccounts, likeAccounts } from '../match/like-accounts.ts';
import type { ImportMapping, KnownValues } from '../plan/mapping.ts';
import { ImportRefusal } from '../read/refusal.ts';
import { analyse, type Place } from './analyse.ts';
import { type TableAsked, writeErrorFile } from './errors.ts';
import { ImportCancelled, LeaseLost } from './ended.ts';
import { checkImport, type Progress, runImport } from './run.ts';
import { stepAside } from './step-aside.ts';

/** What the thread is asked to do. Reading and judging a large file takes seconds, which the server must not wait for. */
export type Task =
  | {
      readonly do: 'analyse';
      readonly place: Place;
      readonly known: KnownValues;
      readonly given: ImportMapping | null;
      /** Where customers there are can be looked up; null = nowhere. */
      readonly house: House | null;
    }
  | { readonly do: 'errors'; readonly place: Place; readonly asked: TableAsked; readonly language: 'zh-CN' | 'en' }
  | ({ readonly do: 'check' } & StoredFile)
  | ({ readonly do: 'run'; readonly lease: Date } & StoredFile);
interface House {
  readonly connection: PoolConfig;
  readonly actor: Actor;
}
interface StoredFile extends House {
  readonly place: Place;
  readonly mapping: ImportMapping;
}

export type Answer =
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'refused'; readonly code: ImportRefusal['code']; readonly params: ImportRefusal['params'] }
  | { readonly type: 'cancelled' }
  | { readonly type: 'lost' }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string; readonly code: string };

const SAY_EVERY_MS = 200;

/** Progress goes through a connection of its own: the import's transaction shows nothing until its end. */
function progressThrough(db: Db, { place, actor }: StoredFile): Progress {
  let said = 0;
  let phaseSaid = '';
  return async (phase, done, total) => {
    const now = performance.now();
    if (phase === phaseSaid && done < total && now - said < SAY_EVERY_MS) return;
    [said, phaseSaid] = [now, phase];
    const row = await db
      .updateTable('import_job')
      .set({ progress_phase: phase, progress_done: done, progress_total: total, heartbeat_at: new Date() })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', place.importId)
      .returning('cancel_asked')
      .executeTakeFirst();
    if (row?.cancel_asked) throw new ImportCancelled();
  };
}

async function connected<T>(connection: PoolConfig, work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = connect({ ...connection, max: 2, application_name: 'qibu-import' }, () => {});
  try {
    return await work(db);
  } finally {
    await close();
  }
}

async function findLike(
  house: House | null,
  names: readonly string[],
  own: ReadonlyMap<string, string>,
): Promise<LikeAccounts> {
  if (house === null || names.length === 0) return new Map();
  const { connection, actor } = house;
  return connected(connection, (db) =>
    asActor(db, actor, (scope) => likeAccounts(scope, names, own), { readOnly: true }),
  );
}

function perform(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'analyse':
      return analyse(task.place, { ...task, findLike: (names, own) => findLike(task.house, names, own) });
    case 'errors':
      return writeErrorFile(task.place, task.asked, task.language);
    case 'check':
      return connected(task.connection, (db) => checkImport({ ...task, db }));
    case 'run':
      return connected(task.connection, (db) => runImport({ ...task, db }, task.lease, progressThrough(db, task)));
  }
}

function explain(error: unknown): Answer {
  if (error instanceof ImportRefusal) return { type: 'refused', code: error.code, params: error.params };
  if (error instanceof ImportCancelled) return { type: 'cancelled' };
  if (error instanceof LeaseLost) return { type: 'lost' };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { type: 'failed', message, stack, code };
}

const answerTo = (task: Task): Promise<Answer> =>
  perform(task).then((value): Answer => ({ type: 'done', value }), explain);

stepAside();
// One task after the other, for as long as the thread is kept.
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTo(task)));
