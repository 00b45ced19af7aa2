import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from './plain-error.ts';

/** One step of the schema as it lies in the source. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Where the migrations of this version lie. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
const OWN_TRANSACTION = /^\s*(begin|start\s+transaction|commit|rollback)\s*;/im;

/** Reads the migrations in their order; a file that could not run inside one transaction is refused. */
export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): Migration {
  if (!FILE_NAME.test(name)) throw new PlainError(`Migration ${name}: the name must look like 0001-what-it-does.sql.`);
  // A checkout with Windows line ends holds the same migration.
  const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  if (OWN_TRANSACTION.test(sql))
    throw new PlainError(`Migration ${name} must not begin or end a transaction: it runs inside one.`);
  return { name: name.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
