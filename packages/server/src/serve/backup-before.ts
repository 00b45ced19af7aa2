import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupName, listBackups, makeBackupFolder, writeBackup } from '../backup/index.ts';
import type { OpenedDatabase } from '../postgres/index.ts';

/** Backups kept of those Qibu makes by itself. */
const KEPT = 3;

/** Saves everything before a new version changes the schema; the oldest such backups give way. */
export async function backUpBeforeUpgrade(
  home: string,
  { administrator }: Pick<OpenedDatabase, 'administrator'>,
  log: (line: string) => void,
): Promise<void> {
  const folder = makeBackupFolder(home);
  const file = join(folder, backupName('before-upgrade', new Date()));
  log('saving everything before the database is brought up to date');
  await writeBackup(administrator, file);
  log(`saved to ${file}; should the upgrade go wrong: QIBU_HOME=<new folder> qibu restore ${file}`);
  const own = (await listBackups(home)).filter(({ kind }) => kind === 'before-upgrade');
  for (const { name } of own.slice(KEPT)) rmSync(join(folder, name), { force: true });
}
