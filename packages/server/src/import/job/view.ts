import type { FilePlan, ImportView } from '@qibu/contract';
import { type InferResult, sql } from 'kysely';
import type { output } from 'zod';
import type { Scope } from '../../scope/scope.ts';
import { notFound } from '../../error.ts';
import type { ImportMapping } from '../plan/mapping.ts';
import { areFilesGone } from './folder.ts';
import type { ImportState, StoredFile, StoredResult } from './stored.ts';

const jobs = ({ tx, actor }: Scope) =>
  tx
    .selectFrom('import_job as j')
    .innerJoin('user_account as u', (join) =>
      join.onRef('u.workspace_id', '=', 'j.workspace_id').onRef('u.id', '=', 'j.created_by'),
    )
    .where('j.workspace_id', '=', actor.workspaceId)
    // The first wall beside row-level security: the person who started it, and administrators.
    .$if(!actor.isAdmin, (query) => query.where('j.created_by', '=', actor.userId))
    .select(['j.id', 'j.state', 'j.created_at', 'j.created_by', 'j.finished_at', 'j.files', 'j.mapping', 'j.result'])
    .select(['j.error', 'j.progress_done', 'j.progress_total', 'j.progress_phase', 'j.cancel_asked', 'j.version'])
    .select('u.name as creator');

export type JobRow = InferResult<ReturnType<typeof jobs>>[number];

/** One import the caller may see; `lock` keeps its state until the transaction ends. */
export async function loadJob(scope: Scope, id: string, lock = false): Promise<JobRow> {
  const query = jobs(scope).where('j.id', '=', id);
  // Not "for update": a running import holds its own row by the foreign key of what it wrote, and must be stoppable.
  const row = await (lock ? query.forNoKeyUpdate('j') : query).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** What an import's row holds, typed: written by this code only. */
export const filesOf = (row: JobRow): readonly StoredFile[] => row.files as StoredFile[];
export const mappingOf = (row: JobRow): ImportMapping => row.mapping as ImportMapping;
export const resultOf = (row: JobRow): StoredResult => row.result as StoredResult;
export const stateOf = (row: JobRow): ImportState => row.state as ImportState;

const mapped = (row: JobRow): string[] | null => {
  const { overwrite } = mappingOf(row);
  return overwrite === undefined ? null : [...overwrite];
};

export function presentJob(row: JobRow): ImportView {
  const result = resultOf(row);
  const state = stateOf(row);
  return {
    id: row.id,
    state,
    createdAt: row.created_at.toISOString(),
    createdBy: row.creator,
    finishedAt: row.finished_at?.toISOString() ?? null,
    files: [...(result.files ?? [])] as output<typeof FilePlan>[],
    values: (result.values ?? []).map((value) => ({ ...value, options: [...value.options] })),
    questions: [...(result.questions ?? [])],
    // Imports of before had one sum, without its currency.
    counts: (result.counts ?? []).map((count) => ({ ...count, amounts: [...(count.amounts ?? [])] })),
    problems: [...(result.problems ?? [])],
    problemCount: result.problemCount ?? 0,
    changes: {
      records: result.changes?.records ?? 0,
      counts: [...(result.changes?.counts ?? [])],
      overwrite: mapped(row),
    },
    refusedIn: [...(result.refusedIn ?? [])],
    progress: { done: row.progress_done, total: row.progress_total, phase: row.progress_phase },
    error: row.error as ImportView['error'],
    filesGone: false,
    undo: { possible: state === 'done', kept: result.undo?.kept ?? null },
    version: row.version,
  };
}

export const loadView = async (scope: Scope, id: string): Promise<ImportView> => presentJob(await loadJob(scope, id));

/** The same with a look into the import's folder; where files have just been read there is no need to look. */
export const withFiles = async (home: string, view: ImportView): Promise<ImportView> => ({
  ...view,
  filesGone: await areFilesGone(home, view.id),
});

const MOST_LISTED = 50;

/** The last imports, newest first. */
export async function loadBriefs(scope: Scope) {
  const rows = await jobs(scope).orderBy('j.created_at', 'desc').orderBy('j.id', 'desc').limit(MOST_LISTED).execute();
  return rows.map((row) => {
    const counts = resultOf(row).counts ?? [];
    const sum = (of: 'created' | 'updated' | 'refused'): number => counts.reduce((total, each) => total + each[of], 0);
    return {
      id: row.id,
      state: stateOf(row),
      createdAt: row.created_at.toISOString(),
      createdBy: row.creator,
      files: filesOf(row).map(({ name }) => name),
      created: sum('created'),
      updated: sum('updated'),
      refused: sum('refused'),
    };
  });
}

interface JobChange {
  readonly state?: ImportState;
  readonly files?: readonly StoredFile[];
  readonly mapping?: ImportMapping;
  readonly result?: StoredResult;
  readonly error?: null;
  readonly cancelAsked?: boolean;
  readonly finishedAt?: Date | null;
}

/** Changes an import's row; its version grows, so that pages notice. */
export async function changeJob({ tx, actor }: Scope, id: string, change: JobChange): Promise<void> {
  await tx
    .updateTable('import_job')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.files !== undefined && { files: JSON.stringify(change.files) }),
      ...(change.mapping !== undefined && { mapping: JSON.stringify(change.mapping) }),
      ...(change.result !== undefined && { result: sql<string>`result || ${JSON.stringify(change.result)}::jsonb` }),
      ...(change.error !== undefined && { error: null }),
      ...(change.cancelAsked !== undefined && { cancel_asked: change.cancelAsked }),
      ...(change.finishedAt !== undefined && { finished_at: change.finishedAt }),
    }))
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', id)
    .execute();
}
