import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Uploaded files lie under the data folder, one folder per import, under names of our own. */
const importsFolder = (home: string): string => join(home, 'imports');
const importFolder = (home: string, importId: string): string => join(importsFolder(home), importId);
export const storedPath = (home: string, importId: string, stored: string): string =>
  join(importFolder(home, importId), stored);

export async function makeImportFolder(home: string, importId: string): Promise<string> {
  const folder = importFolder(home, importId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return folder;
}

export const removeImportFolder = (home: string, importId: string): Promise<void> =>
  rm(importFolder(home, importId), { recursive: true, force: true });

/** Whether the uploaded files still lie there: they are cleared away after a while, and no backup holds them. */
export const areFilesGone = async (home: string, importId: string): Promise<boolean> =>
  (await readdir(importFolder(home, importId)).catch(() => [])).length === 0;

/** Folders of uploads that were never finished: their import is not in the store. */
export async function listImportFolders(home: string): Promise<string[]> {
  const found = await readdir(importsFolder(home)).catch(() => []);
  return found.filter((name) => /^[0-9a-f-]{36}$/.test(name));
}
