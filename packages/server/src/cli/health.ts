import { statfsSync, statSync } from 'node:fs';
import type { Client } from 'pg';
import { requireCurrentSchema, withClient } from '../postgres/migrate.ts';
import { homeFolder, messageOf, type OpenedDatabase } from '../postgres/index.ts';

/** One finding of the doctor; `advice` says what to do when it is not well. */
export type Finding = {
  readonly check: string;
  readonly well: boolean;
  readonly found: string;
  readonly advice?: string;
};

const OLDEST_NODE = 24;
const OLDEST_POSTGRES = 15;
const SCARCE_BYTES = 512 * 1024 * 1024;
const SCARCE_SHARE = 0.05;
const GIGABYTE = 1024 ** 3;

/** What can be seen without the database. */
export function examineMachine(environment: NodeJS.ProcessEnv): Finding[] {
  return [
    examineNode(process.versions.node),
    ...(environment['DATABASE_URL'] ? [] : examineFolder(homeFolder(environment))),
  ];
}

function examineNode(version: string): Finding {
  return {
    check: 'node',
    well: Number.parseInt(version) >= OLDEST_NODE,
    found: version,
    advice: `Node ${OLDEST_NODE} or newer is needed.`,
  };
}

function examineFolder(folder: string): Finding[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat)
    return [{ check: 'data folder', well: true, found: `${folder} does not exist yet; the first start makes it` }];
  // Others may pass through (the database account does when Qibu runs as root), but neither list nor write.
  const closed = (stat.mode & 0o066) === 0;
  const disk = statfsSync(folder);
  const [free, all] = [disk.bavail * disk.bsize, disk.blocks * disk.bsize];
  return [
    {
      check: 'data folder',
      well: closed,
      found: folder,
      advice: `Other users can look into it: chmod go-rw ${folder}`,
    },
    {
      check: 'disk',
      well: isRoomy(free, all),
      found: `${(free / GIGABYTE).toFixed(1)} GiB free`,
      advice: 'Free some space before the database has none.',
    },
  ];
}

const isRoomy = (free: number, all: number): boolean => free >= SCARCE_BYTES && free >= all * SCARCE_SHARE;

/** What only the database can tell. */
export async function examineDatabase(database: OpenedDatabase): Promise<Finding[]> {
  const schema = await examineSchema(database);
  const owner = await withClient(database.connection, (client) => examineServer(client));
  const roles = await withClient(database.administrator, (client) => examineRoles(client));
  return [...owner, schema, ...roles];
}

async function examineServer(client: Client): Promise<Finding[]> {
  const version = await ask(client, "SELECT current_setting('server_version')");
  const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
  const found: Finding[] = [];
  for (const name of settings) found.push(examineSetting(name, await ask(client, `SELECT current_setting('${name}')`)));
  const encoding = await ask(client, "SELECT current_setting('server_encoding')");
  const broken = await ask(
    client,
    'SELECT coalesce(checksum_failures, 0)::text FROM pg_stat_database WHERE datname = current_database()',
  );
  const superuser = await ask(client, "SELECT current_setting('is_superuser')");
  return [
    {
      check: 'postgresql',
      well: Number.parseInt(version) >= OLDEST_POSTGRES,
      found: version,
      advice: `PostgreSQL ${OLDEST_POSTGRES} or newer is needed.`,
    },
    ...found,
    { check: 'encoding', well: encoding === 'UTF8', found: encoding, advice: 'Make the database with ENCODING UTF8.' },
    {
      check: 'damaged pages',
      well: broken === '0',
      found: broken,
      advice: 'The disk returned wrong data: restore the last backup on another disk.',
    },
    {
      check: 'role',
      well: superuser === 'off',
      found: superuser === 'off' ? 'no superuser' : 'superuser',
      advice: 'Let DATABASE_URL name a role that is no superuser.',
    },
  ];
}

function examineSetting(name: string, found: string): Finding {
  const advice =
    name === 'data_checksums'
      ? 'Enable them with pg_checksums while the server is stopped.'
      : `Set ${name} = on, or a power cut loses deals.`;
  return { check: name, well: found === 'on', found, advice };
}

async function examineSchema(database: OpenedDatabase): Promise<Finding> {
  try {
    await requireCurrentSchema(database.connection);
    return { check: 'schema', well: true, found: 'current' };
  } catch (error) {
    return { check: 'schema', well: false, found: 'not current', advice: messageOf(error) };
  }
}

async function examineRoles(client: Client): Promise<Finding[]> {
  const bound = await ask(
    client,
    "SELECT CASE WHEN count(*) < 2 THEN 'missing' ELSE bool_and(NOT rolsuper AND NOT rolbypassrls)::text END FROM pg_roles WHERE rolname IN ('qibu_app', 'qibu_all')",
  );
  const open = await ask(
    client,
    `SELECT coalesce(string_agg(c.relname, ', ' ORDER BY c.relname), '') FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity
       AND (has_table_privilege('qibu_app', c.oid, 'SELECT') OR has_table_privilege('qibu_all', c.oid, 'SELECT'))`,
  ).catch(() => 'a role is missing');
  return [
    {
      check: 'row security role',
      well: bound === 'true',
      found: bound === 'true' ? 'bound' : bound,
      advice: 'The roles qibu_app and qibu_all must be neither superuser nor BYPASSRLS.',
    },
    {
      check: 'row security tables',
      well: open === '',
      found: open === '' ? 'all closed' : open,
      advice: 'These tables are open to every workspace.',
    },
  ];
}

async function ask(client: Client, sql: string): Promise<string> {
  const answer = await client.query<string[]>({ text: sql, rowMode: 'array' });
  return String(answer.rows[0]?.[0] ?? '');
}
