import { pipeline } from 'node:stream/promises';
import type { Client, ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, readApplied, withClient } from '../postgres/migrate.ts';
import { type Migration, readMigrations } from '../postgres/migration-files.ts';
import { codeOf, messageOf, PlainError } from '../postgres/plain-error.ts';
import { copyTarget, quoted, readTables, SAME_TEXT, sumTable } from './catalogue.ts';
import type { Header, TableHead, TableSum, Trailer } from './format.ts';
import { type BackupContents, readBackup } from './read-backup.ts';

/** Tables an instance fills by itself before anyone has used it. */
const WRITTEN_UNASKED = ['instance_setting', 'sign_in_attempt'];

/** What lets somebody in without a password. */
const LETS_IN = ['session', 'invitation'];

export type RestoreTarget = {
  /** The role that owns the schema. */
  readonly owner: ClientConfig;
  /** The role that loads, past row-level security. */
  readonly loader: ClientConfig;
};

/** Loads a checked backup into an empty instance, all of it or nothing, and proves each table equal to what was saved. */
export async function restoreBackup(
  target: RestoreTarget,
  file: string,
  { header }: BackupContents,
): Promise<readonly TableSum[]> {
  const steps = readMigrations();
  requireKnownSteps(header, steps);
  await withClient(target.loader, requireEmpty);
  await prepareSchema(target.owner, header);
  const sums = await withClient(target.loader, (client) => loadAll(client, file));
  // A backup of an earlier version is loaded into its own schema and then brought up to ours.
  await migrate(target.owner);
  await withClient(target.loader, (client) => client.query('ANALYZE'));
  return sums;
}

function requireKnownSteps(header: Header, steps: readonly Migration[]): void {
  for (const [place, { name, checksum }] of header.steps.entries()) {
    const ours = steps[place];
    if (ours?.name === name && ours.checksum === checksum) continue;
    throw new PlainError(
      ours
        ? `The backup was made with another schema (step ${name} differs from ours): restore it with the Qibu that made it.`
        : `The backup was made by a newer Qibu (step ${name} is not known here): restore it with that version.`,
    );
  }
}

/** Refuses an instance that has been used, or that a server is using now. */
async function requireEmpty(client: Client): Promise<void> {
  const others = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'qibu' AND pid <> pg_backend_pid()",
  );
  if (others.rows.length > 0)
    throw new PlainError('Qibu is running on this database: stop it, restore, then start it again.');
  for (const { table } of await readTables(client)) {
    if (WRITTEN_UNASKED.includes(table)) continue;
    const found = await client.query(`SELECT 1 FROM public.${quoted(table)} LIMIT 1`);
    if (found.rows.length > 0)
      throw new PlainError(
        `This instance is not empty (table ${table} holds rows): a backup is restored into a new data folder or database only.`,
      );
  }
}

// What else the steps make in the schema: functions, then the types they speak in. Not what an extension brought.
const OWN_PARTS = `select 'DROP FUNCTION IF EXISTS ' || p.oid::regprocedure || ' CASCADE' as drop
  from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all select 'DROP TYPE IF EXISTS ' || t.oid::regtype || ' CASCADE'
  from pg_type t join pg_class c on c.oid = t.typrelid
  where t.typnamespace = 'public'::regnamespace and c.relkind = 'c'
  and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')`;

// The instance is empty, so its tables can be made anew, with the steps the backup knows.
async function prepareSchema(owner: ClientConfig, header: Header): Promise<void> {
  const applied = await withClient(owner, readApplied);
  if (applied.length > header.steps.length) {
    const tables = await withClient(owner, readTables);
    const drops = [...tables].reverse().map(({ table }) => `DROP TABLE public.${quoted(table)} CASCADE`);
    await withClient(owner, async (client) => {
      const { rows } = await client.query<{ drop: string }>(OWN_PARTS);
      const parts = rows.map(({ drop }) => drop);
      await client.query(['BEGIN', ...drops, ...parts, 'DROP TABLE schema_migration', 'COMMIT'].join(';'));
    });
  }
  await migrate(owner, { steps: header.steps.length });
}

async function loadAll(client: Client, file: string): Promise<readonly TableSum[]> {
  await client.query('BEGIN');
  try {
    await client.query(SAME_TEXT);
    const tables = await readTables(client);
    for (const { table } of [...tables].reverse()) await client.query(`DELETE FROM public.${quoted(table)}`);
    const loaded: string[] = [];
    const { trailer } = await readBackup(file, async (head, rows) => {
      await loadTable(client, head, rows);
      loaded.push(head.table);
    });
    requireSameTables(loaded, tables);
    const sums = await requireEqual(client, trailer);
    // Nobody is let in by a cookie or a link of before.
    for (const table of LETS_IN) if (loaded.includes(table)) await client.query(`DELETE FROM public.${quoted(table)}`);
    await client.query('COMMIT');
    return sums;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw explained(error);
  }
}

async function loadTable(client: Client, head: TableHead, rows: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(head)} FROM STDIN`)));
}

function requireSameTables(loaded: readonly string[], tables: readonly TableHead[]): void {
  const missing = tables.find(({ table }) => !loaded.includes(table));
  if (missing) throw new PlainError(`The backup does not hold the table ${missing.table}. Nothing was restored.`);
}

async function requireEqual(client: Client, trailer: Trailer): Promise<readonly TableSum[]> {
  const sums: TableSum[] = [];
  for (const saved of trailer.tables) {
    const found = await sumTable(client, saved.table);
    if (found.rows !== saved.rows || found.hash !== saved.hash) {
      throw new PlainError(
        `Table ${saved.table} came back different: ${found.rows} rows, ${saved.rows} were saved; hash ${found.hash}, was ${saved.hash}. Nothing was restored.`,
      );
    }
    sums.push(found);
  }
  return sums;
}

const INSUFFICIENT_PRIVILEGE = '42501';

function explained(error: unknown): unknown {
  if (error instanceof PlainError || codeOf(error) === undefined) return error;
  if (codeOf(error) !== INSUFFICIENT_PRIVILEGE)
    return new PlainError(`The database refused the backup: ${messageOf(error)}. Nothing was restored.`);
  return new PlainError(
    'The database role is bound by row-level security and cannot load a backup: let DATABASE_URL name the owner of the tables. Nothing was restored.',
  );
}
