import { mkdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../postgres/plain-error.ts';

/** Who made a backup of the data folder: a person, or Qibu before a new version changed the schema. */
export type BackupKind = 'by-hand' | 'before-upgrade';

export type KeptBackup = {
  readonly name: string;
  readonly kind: BackupKind;
  readonly madeAt: string;
  readonly bytes: number;
};

const NAME = /^(by-hand|before-upgrade)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.qibu$/;

/** Where the backups of a data folder lie. */
export const backupFolder = (home: string): string => join(home, 'backups');

/** Makes that folder; nobody else on the machine may look into it. */
export function makeBackupFolder(home: string): string {
  const folder = backupFolder(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The name of a backup begun at an instant; names sort by it. */
export const backupName = (kind: BackupKind, at: Date): string =>
  `${kind}-${at.toISOString().replaceAll(/[:.]/g, '-')}.qibu`;

/** What a name says; null where it is none of ours, and so no way out of the folder. */
export function readBackupName(name: string): Pick<KeptBackup, 'name' | 'kind' | 'madeAt'> | null {
  const [, kind, day, hour, minute, second, fraction] = NAME.exec(name) ?? [];
  if (kind === undefined) return null;
  return { name, kind: kind as BackupKind, madeAt: `${day}T${hour}:${minute}:${second}.${fraction}Z` };
}

/** How large a file is; null where there is none. */
export const bytesOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    },
  );

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });

/** The whole backups of a data folder, newest first. */
export async function listBackups(home: string): Promise<KeptBackup[]> {
  const folder = backupFolder(home);
  const found = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const told = readBackupName(name);
      const bytes = told && (await bytesOf(join(folder, name)));
      return told === null || bytes === null ? [] : [{ ...told, bytes }];
    }),
  );
  return found.flat().sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}
