import { LIMITS } from '@qibu/contract';
import { sql } from 'kysely';
import type { Instance } from '../../http/instance.ts';
import { listImportFolders, removeImportFolder } from './folder.ts';

/** Removes uploads that never became an import, and the files of those long finished. */
export async function sweepFolders({ db, home, now }: Instance): Promise<void> {
  const folders = await listImportFolders(home);
  if (folders.length === 0) return;
  const since = new Date(now().getTime() - LIMITS.importKeptDays * 86_400_000);
  const kept = await db
    .selectFrom('import_job')
    .where('id', '=', sql<string>`any(${folders}::uuid[])`)
    .where((eb) =>
      eb.or([eb('state', 'in', ['queued', 'running']), eb('created_at', '>', since), eb('finished_at', '>', since)]),
    )
    .select('id')
    .execute();
  const ids = new Set(kept.map(({ id }) => id));
  for (const folder of folders) if (!ids.has(folder)) await removeImportFolder(home, folder);
}
