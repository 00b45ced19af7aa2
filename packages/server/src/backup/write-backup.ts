import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client, ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { readApplied, withClient } from '../postgres/migrate.ts';
import { codeOf, messageOf, PlainError } from '../postgres/plain-error.ts';
import { copyTarget, readTables, SAME_TEXT, sumTable } from './catalogue.ts';
import { END_OF_ROWS, FORMAT, type Header, line, type TableSum } from './format.ts';

/** What a backup is called while it is being written. */
export const draftOf = (file: string): string => `${file}.part`;

/** Writes everything the database holds at one moment into a file; an earlier file of that name stays until this one is whole. */
export async function writeBackup(database: ClientConfig, file: string): Promise<readonly TableSum[]> {
  const draft = draftOf(file);
  try {
    const sums = await withClient(database, (client) => inSnapshot(client, () => writeDraft(client, draft)));
    renameSync(draft, file);
    syncFolder(dirname(file));
    return sums;
  } catch (error) {
    rmSync(draft, { force: true });
    throw explained(error, file);
  }
}

// One snapshot for all tables: what is written meanwhile is in none of them.
async function inSnapshot<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(SAME_TEXT);
  const done = await work();
  await client.query('COMMIT');
  return done;
}

async function writeDraft(client: Client, draft: string): Promise<readonly TableSum[]> {
  const sums: TableSum[] = [];
  // A backup holds everything about everyone: for its owner's eyes only.
  const handle = await open(draft, 'w', 0o600);
  try {
    const file = handle.createWriteStream({ flush: true });
    await pipeline(Readable.from(contents(client, sums)), createGzip({ level: 6 }), file);
  } finally {
    await handle.close().catch(() => {});
  }
  return sums;
}

async function* contents(client: Client, sums: TableSum[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of body(client, sums)) {
    hash.update(piece);
    yield piece;
  }
  yield Buffer.from(line({ end: true, tables: sums, sha256: hash.digest('hex') }));
}

async function* body(client: Client, sums: TableSum[]): AsyncGenerator<Buffer> {
  yield Buffer.from(line(await readHeader(client)));
  for (const head of await readTables(client)) {
    yield Buffer.from(line(head));
    const rows = client.query(copyTo(`COPY ${copyTarget(head)} TO STDOUT`));
    for await (const piece of rows) yield piece;
    yield Buffer.from(END_OF_ROWS);
    sums.push(await sumTable(client, head.table));
  }
}

async function readHeader(client: Client): Promise<Header> {
  const version = await client.query<{ server_version: string }>('SHOW server_version');
  const steps = await readApplied(client);
  return {
    qibuBackup: FORMAT,
    madeAt: new Date().toISOString(),
    postgres: version.rows[0]?.server_version ?? '',
    steps,
  };
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function explained(error: unknown, file: string): Error {
  if (error instanceof PlainError) return error;
  const hint = codeOf(error) === 'ENOSPC' ? ' The disk is full; an earlier backup of this name is untouched.' : '';
  return new PlainError(`The backup ${file} was not written: ${messageOf(error)}.${hint}`, { cause: error });
}
