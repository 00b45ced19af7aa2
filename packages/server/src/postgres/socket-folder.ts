import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canReach } from './account.ts';
import { giveTo, type Home } from './home.ts';

// A socket's path may have 107 bytes (103 on macOS); “/.s.PGSQL.5432.lock” is what PostgreSQL appends.
const LONGEST_FOLDER = 103 - '/.s.PGSQL.5432.lock'.length;

/** A folder for the socket, closed to everyone else: in the data folder when its path is short enough, else a new one in /tmp. */
export function makeSocketFolder(home: Home): string {
  const own = join(home.folder, 'run');
  if (Buffer.byteLength(own) <= LONGEST_FOLDER && canReach(home.folder, home.account)) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    giveTo(own, home.account);
    return own;
  }
  // A fresh random name: a fixed one in /tmp could be taken by another user beforehand.
  const made = mkdtempSync('/tmp/qibu-');
  giveTo(made, home.account);
  return made;
}

/** Removes a folder made by `makeSocketFolder`; the one in the data folder may stay. */
export function removeSocketFolder(home: Home, folder: string): void {
  const isTemporary = folder.startsWith('/tmp/qibu-');
  if (isTemporary || folder === join(home.folder, 'run')) rmSync(folder, { recursive: true, force: true });
}
