import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBackup } from '../backup/index.ts';
import type { OpenedDatabase } from '../postgres/index.ts';

/** Backups kept of those Qibu makes by itself. */
const KEPT = 3;
const NAME = /^before-upgrade-.*\.qibu$/;

/** Saves everything before a new version changes the schema; the oldest such backups give way. */
export async function backUpBeforeUpgrade(
  home: string,
  { administrator }: Pick<OpenedDatabase, 'administrator'>,
  log: (line: string) => void,
): Promise<void> {
  const folder = join(home, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const file = join(folder, `before-upgrade-${at}.qibu`);
  log('saving everything before the database is brought up to date');
  await writeBackup(administrator, file);
  log(`saved to ${file}; should the upgrade go wrong: QIBU_HOME=<new folder> qibu restore ${file}`);
  const all = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  for (const name of all.slice(0, -KEPT)) rmSync(join(folder, name), { force: true });
}
