import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Home } from './home.ts';
import { findPostmaster } from './postmaster.ts';
import { ADMINISTRATOR, connectionOf } from './roles.ts';

/** A note for the next start and the command line: which server is running, and how it was started. */
export type RunningNote = {
  readonly pid: number;
  readonly born: string;
  readonly socketFolder: string;
  readonly made: string;
};

/** Writes the note; renamed into place, so a reader never sees half of it. */
export function noteRunning(home: Home, note: RunningNote): void {
  const draft = `${home.running}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
  renameSync(draft, home.running);
}

/** Removes the note when the server is stopped. */
export function forgetRunning(home: Home): void {
  rmSync(home.running, { force: true });
}

/** The note of a server that still runs: same process, same cluster. */
export function readRunning(home: Home): RunningNote | undefined {
  const note = readNote(home);
  const server = findPostmaster(home.cluster);
  return note && server && server.pid === note.pid && server.born === note.born ? note : undefined;
}

/** The note as last written, whether its server lives or not. */
export function readNote(home: Home): RunningNote | undefined {
  try {
    const read: RunningNote = JSON.parse(readFileSync(home.running, 'utf8'));
    return read;
  } catch {
    return undefined;
  }
}

/** Whether a connection with our password succeeds and reaches our own data folder. */
export async function answers(socketFolder: string, secret: string): Promise<boolean> {
  const client = new Client({
    ...connectionOf(ADMINISTRATOR, { socketFolder, secret }),
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
