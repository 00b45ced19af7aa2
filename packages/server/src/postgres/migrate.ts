import { Client, type ClientConfig } from 'pg';
import { refreshCollations } from './collation.ts';
import { messageOf, PlainError } from './plain-error.ts';
import { MIGRATIONS, type Migration, readMigrations } from './migration-files.ts';

type AppliedStep = { readonly name: string; readonly checksum: string };

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS schema_migration (
  name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`;
// Any fixed number: it keeps two starting processes from migrating at once.
const LOCK = 'SELECT pg_advisory_xact_lock(7070001)';

export type MigrateOptions = {
  readonly folder?: string;
  /** Only the first so many steps: a restore needs the schema of its backup. */
  readonly steps?: number;
};

/** Brings the schema up to this version, each step in one transaction. Returns the names of the steps it took. */
export async function migrate(
  connection: ClientConfig,
  { folder = MIGRATIONS, steps }: MigrateOptions = {},
): Promise<string[]> {
  const migrations = readMigrations(folder).slice(0, steps);
  return withClient(connection, async (client) => {
    const done: string[] = [];
    for (const migration of pending(migrations, await readApplied(client))) {
      if (await apply(client, migration)) done.push(migration.name);
    }
    await refreshCollations(client);
    return done;
  });
}

/** True when a database that has been used lacks steps of this version. */
export async function isUpgrade(connection: ClientConfig, folder: string = MIGRATIONS): Promise<boolean> {
  const applied = await withClient(connection, readApplied);
  return applied.length > 0 && pending(readMigrations(folder), applied).length > 0;
}

/** Refuses unless the schema is exactly that of this version; for programs that visit a database another process serves. */
export async function requireCurrentSchema(connection: ClientConfig, folder: string = MIGRATIONS): Promise<void> {
  const missing = pending(readMigrations(folder), await withClient(connection, readApplied));
  if (missing.length > 0) {
    throw new PlainError(
      `The database lacks step ${missing[0]?.name}: restart Qibu with this version, which brings the schema up to date.`,
    );
  }
}

/** The steps a database has taken, in order; none when it is new. */
export async function readApplied(client: Client): Promise<AppliedStep[]> {
  // Checked first, because a failed query would abort the transaction.
  const list = await client.query("SELECT to_regclass('schema_migration') IS NOT NULL AS there");
  if (!list.rows[0]?.there) return [];
  return (await client.query<AppliedStep>('SELECT name, checksum FROM schema_migration ORDER BY name')).rows;
}

/** The steps still to take. Refuses a schema newer than this version, a changed step, and a step left out. */
function pending(migrations: readonly Migration[], applied: readonly AppliedStep[]): readonly Migration[] {
  for (const [place, { name, checksum }] of applied.entries()) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new PlainError(
        `The database has step ${name}, which this version of Qibu does not know: it is newer. Start the newer version.`,
      );
    if (known.checksum !== checksum) {
      throw new PlainError(
        `Step ${name} was changed after it was applied to this database. Restore the file as it was; changes go into a new step.`,
      );
    }
    if (migrations[place]?.name !== name) {
      throw new PlainError(
        `Step ${migrations[place]?.name} was never applied, although the later ${name} was. Give it a number after the last one.`,
      );
    }
  }
  return migrations.slice(applied.length);
}

/** Connects, runs `work`, and always disconnects. */
export async function withClient<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...connection });
  // The loss of an idle connection would otherwise end the process; the next query reports it.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

// A process that waited for the lock finds the step already applied and does nothing.
async function apply(client: Client, migration: Migration): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(LOCK);
    await client.query(CREATE_TABLE);
    const found = await client.query('SELECT 1 FROM schema_migration WHERE name = $1', [migration.name]);
    if (found.rowCount === 0) {
      await client.query(migration.sql);
      await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
        migration.name,
        migration.checksum,
      ]);
    }
    await client.query('COMMIT');
    return found.rowCount === 0;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new PlainError(
      `Step ${migration.name} failed and was undone; the database is as before: ${placed(migration.sql, error)}.`,
    );
  }
}

// PostgreSQL reports a character position; people need a line number.
function placed(sql: string, error: unknown): string {
  const position =
    typeof error === 'object' && error !== null && 'position' in error ? Number(error.position) : Number.NaN;
  if (!Number.isInteger(position)) return messageOf(error);
  return `line ${sql.slice(0, position).split('\n').length}: ${messageOf(error)}`;
}
