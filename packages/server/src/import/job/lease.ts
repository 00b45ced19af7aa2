import { sql } from 'kysely';
import type { Instance } from '../../http/instance.ts';
import type { ImportMapping } from '../plan/mapping.ts';
import type { StoredFile } from './stored.ts';

const HEARTBEAT_MS = 2_000;
/** A run that has not been heard of for so long is taken over. */
const LEASE_SECONDS = 10;

/** What a worker needs of a running Qibu; on the command line nobody is signed in. */
export type ImportInstance = Pick<Instance, 'db' | 'pool' | 'home' | 'log' | 'now'> &
  Partial<Pick<Instance, 'sessions'>>;

export interface ClaimedJob {
  readonly workspaceId: string;
  readonly id: string;
  readonly createdBy: string;
  readonly files: readonly StoredFile[];
  readonly mapping: ImportMapping;
  /** When it was taken; only its holder may finish. */
  readonly lease: Date;
}

/** Takes the oldest waiting import of a workspace: one that is queued, or one whose process is gone. */
export async function claim({ db, now }: ImportInstance, workspaceId: string): Promise<ClaimedJob | null> {
  const lease = now();
  const found = await sql<{ id: string; created_by: string; files: StoredFile[]; mapping: ImportMapping }>`
    update import_job set state = 'running', started_at = ${lease}, heartbeat_at = ${lease}, version = version + 1,
      progress_phase = 'reading', progress_done = 0, progress_total = 0
    where workspace_id = ${workspaceId} and id = (
      select id from import_job
      where workspace_id = ${workspaceId} and (state = 'queued' or (state = 'running'
        and heartbeat_at < ${lease}::timestamptz - make_interval(secs => ${LEASE_SECONDS})))
      order by created_at, id limit 1 for update skip locked)
    returning id, created_by, files, mapping`.execute(db);
  const [row] = found.rows;
  return row ? { workspaceId, lease, createdBy: row.created_by, ...row } : null;
}

/** Says what became of a run that did not finish; only while the lease is still ours. */
export async function settle(
  { db, now }: ImportInstance,
  job: ClaimedJob,
  to: { state: string; error: unknown },
): Promise<void> {
  const ended = to.state === 'queued' ? null : now();
  await db
    .updateTable('import_job')
    .set((eb) => ({
      state: to.state,
      error: to.error === null ? null : JSON.stringify(to.error),
      finished_at: ended,
      version: eb('version', '+', 1),
    }))
    .where('workspace_id', '=', job.workspaceId)
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('started_at', '=', job.lease)
    .execute();
}

export const cancelAsked = async ({ db }: ImportInstance, job: ClaimedJob): Promise<boolean> => {
  const row = await db
    .selectFrom('import_job')
    .where('workspace_id', '=', job.workspaceId)
    .where('id', '=', job.id)
    .select('cancel_asked')
    .executeTakeFirst();
  return row?.cancel_asked ?? false;
};

/** Says every two seconds that the run is alive; answers how to stop saying so. */
export function keepLease({ db, log }: ImportInstance, job: ClaimedJob): () => void {
  const timer = setInterval(() => {
    db.updateTable('import_job')
      .set({ heartbeat_at: new Date() })
      .where('workspace_id', '=', job.workspaceId)
      .where('id', '=', job.id)
      .where('state', '=', 'running')
      .where('started_at', '=', job.lease)
      .execute()
      .catch((error: unknown) => log.warn({ err: error }, 'import lease not renewed'));
  }, HEARTBEAT_MS);
  return () => clearInterval(timer);
}
