import type { BackupFault } from '@qibu/contract';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from '../backup/index.ts';
import { codeOf } from '../postgres/index.ts';

/** The last backup asked for and what became of it; it lies beside the backups, for every process to read. */
export interface BackupNote {
  readonly name: string;
  readonly startedAt: string;
  readonly ended: 'not yet' | 'done' | BackupFault;
}

const fileOf = (home: string): string => join(backupFolder(home), 'last-by-hand.json');

/** Writes the note whole or not at all. */
export function writeNote(home: string, note: BackupNote): void {
  const draft = `${fileOf(home)}.part`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
  renameSync(draft, fileOf(home));
}

/** The note of a data folder; null before the first backup. */
export function readNote(home: string): BackupNote | null {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8')) as BackupNote;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
