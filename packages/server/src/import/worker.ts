import { loadActor } from '../scope/actor.ts';
import type { Instance } from '../http/instance.ts';
import { connectionOf } from '../db/connection-of.ts';
import { ImportCancelled, LeaseLost } from './job/ended.ts';
import { inThread, type ThreadRun, ThreadFailure } from './job/in-thread.ts';
import { cancelAsked, type ClaimedJob, claim, keepLease, settle, type ImportInstance } from './job/lease.ts';
import type { StoredCheck } from './job/stored.ts';
import { isFileGone, refusalAnswer } from './job/refuse.ts';
import { sweepFolders } from './job/sweep.ts';
import { ImportRefusal } from './read/refusal.ts';

const LOOK_EVERY_MS = 2_000;
export const SWEEP_EVERY_MS = 86_400_000;
/** The database went away under the run: it was rolled back whole, and is taken up again. */
const isInterrupted = (error: unknown): boolean =>
  error instanceof ThreadFailure &&
  (error.code === 'STOPPED' || /^(08|57P|ECONN|EPIPE)/.test(error.code) || error.message.startsWith('connect '));

async function outcomeOf(
  instance: ImportInstance,
  job: ClaimedJob,
  error: unknown,
): Promise<{ state: string; error: unknown }> {
  if (error instanceof ImportCancelled) return { state: 'cancelled', error: null };
  if (error instanceof ImportRefusal) {
    const { code, extra } = refusalAnswer(error);
    return { state: 'failed', error: { code, params: extra.params ?? {} } };
  }
  if (isFileGone(error)) return { state: 'failed', error: { code: 'import.filesGone', params: {} } };
  if (error instanceof LeaseLost)
    return { state: (await cancelAsked(instance, job)) ? 'cancelled' : 'queued', error: null };
  if (isInterrupted(error)) return { state: 'queued', error: null };
  instance.log.error({ err: error, import: job.id }, 'import failed');
  return { state: 'failed', error: { code: 'internal', params: {} } };
}

/** Runs one claimed import to its end. `began` hands out the thread, so that a stop can end it. */
async function run(
  instance: ImportInstance,
  job: ClaimedJob,
  began: (running: ThreadRun<StoredCheck>) => void,
): Promise<'ended' | 'stopped'> {
  const actor = await loadActor(instance.db, job.workspaceId, job.createdBy);
  if (actor === null) {
    await settle(instance, job, { state: 'failed', error: { code: 'auth.required', params: {} } });
    return 'ended';
  }
  const place = { home: instance.home, importId: job.id, files: job.files };
  const { mapping, lease } = job;
  const running = inThread<StoredCheck>({
    do: 'run',
    connection: connectionOf(instance.pool),
    actor,
    place,
    mapping,
    lease,
  });
  began(running);
  const release = keepLease(instance, job);
  try {
    await running.result;
    // People and their reporting line may be new.
    instance.sessions?.forget();
    return 'ended';
  } catch (error) {
    const outcome = await outcomeOf(instance, job, error);
    await settle(instance, job, outcome);
    // Taken up again at the next look, or at the next start: at once would be a loop while the cause lasts.
    return outcome.state === 'queued' ? 'stopped' : 'ended';
  } finally {
    release();
  }
}

/** Imports left "running" by a process that is gone: with a database of our own there is no other process. */
async function takeBackOrphans({ db, pool }: Instance): Promise<void> {
  if (!pool.options.host?.startsWith('/')) return;
  await db.updateTable('import_job').set({ state: 'queued' }).where('state', '=', 'running').execute();
}

export interface ImportWorker {
  /** Looks now instead of at the next turn. */
  wake(): void;
  /** Ends the running import (it is rolled back and taken up at the next start) and stops. */
  stop(): Promise<void>;
}

/** Runs what waits in a workspace, one import after the other, until nothing does. `began` is told of each thread. */
export async function workOff(
  instance: ImportInstance,
  workspaceId: string,
  began: (running: ThreadRun<StoredCheck>) => void = () => {},
): Promise<void> {
  for (let job = await claim(instance, workspaceId); job !== null; job = await claim(instance, workspaceId)) {
    if ((await run(instance, job, began)) === 'stopped') return;
  }
}

/** Runs queued imports one after the other, so that two of them never need the memory of two. */
export function startImportWorker(instance: Instance): ImportWorker {
  let stopped = false;
  let again = false;
  let working: Promise<void> | null = null;
  let running: ThreadRun<StoredCheck> | null = null;

  const hold = (started: ThreadRun<StoredCheck>): void => {
    running = started;
    if (stopped) void started.stop();
  };
  const look = async (): Promise<void> => {
    const workspaces = await instance.db.selectFrom('workspace').select('id').orderBy('id').execute();
    for (const { id } of workspaces) {
      if (!stopped) await workOff(instance, id, hold);
    }
    running = null;
  };
  const wake = (): void => {
    if (stopped) return;
    again = working !== null;
    working ??= look()
      .catch((error: unknown) => instance.log.error({ err: error }, 'imports could not be looked at'))
      .finally(() => {
        working = null;
        if (again) wake();
      });
  };
  const timer = setInterval(wake, LOOK_EVERY_MS);
  timer.unref();
  const tidy = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => instance.log.warn({ err: error }, 'imports could not be tidied up'));
  const sweeping = setInterval(() => void tidy(() => sweepFolders(instance)), SWEEP_EVERY_MS);
  sweeping.unref();
  void tidy(() => takeBackOrphans(instance).then(() => sweepFolders(instance))).finally(wake);
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearInterval(sweeping);
      await running?.stop();
      await working;
    },
  };
}
