import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { codeOf, PlainError } from './plain-error.ts';
import { identify, isAlive } from './process-identity.ts';

/** Who holds a data folder, as written in its lock file. */
export type LockHolder = { readonly pid: number; readonly born: string; readonly purpose: string };

/** A held lock. Letting go twice does no harm. */
export type Lock = { release(): void };

/** Takes a data folder for this process alone, or refuses in a plain line. A lock whose holder died is taken over. */
export function takeLock(file: string, purpose: string): Lock {
  const me = identify(process.pid);
  if (!me) throw new PlainError('Cannot read the start time of this very process; the data folder cannot be locked.');
  const mine: LockHolder = { ...me, purpose };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  try {
    linkOver(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => releaseLock(file, mine) };
}

/** The living holder of a data folder, if any. */
export function lockHolder(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

// link() fails when the name exists, so of two processes exactly one wins.
function linkOver(draft: string, file: string): void {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      linkSync(draft, file);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const holder = lockHolder(file);
      if (holder) throw inUse(file, holder);
      removeStale(file);
    }
  }
  throw new PlainError(`The lock ${file} keeps changing hands; is something starting Qibu again and again?`);
}

// Moved aside before it is judged, so that a lock taken in this very moment by another process is seen and put back.
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (lockHolder(aside)) linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function releaseLock(file: string, mine: LockHolder): void {
  const holder = readHolder(file);
  if (holder?.pid === mine.pid && holder.born === mine.born) rmSync(file, { force: true });
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(read: unknown): read is LockHolder {
  if (typeof read !== 'object' || read === null) return false;
  return 'pid' in read && typeof read.pid === 'number' && 'born' in read && typeof read.born === 'string';
}

function inUse(file: string, holder: LockHolder): PlainError {
  const folder = file.replace(/[/\\][^/\\]*$/, '');
  return new PlainError(
    `The data folder ${folder} is in use by another Qibu (process ${holder.pid}, ${holder.purpose}). ` +
      'Stop that one first, or set QIBU_HOME to another folder.',
  );
}
