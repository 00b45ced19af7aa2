import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withClient } from '../postgres/migrate.ts';
import { testDatabase } from '../db/test-database.ts';
import { namedAccount } from '../postgres/account.ts';
import { openDatabase } from '../postgres/index.ts';
import { checkBackup, restoreBackup, writeBackup } from './index.ts';

const OLDEST = 15;
const folder = mkdtempSync(join(tmpdir(), 'qibu-other-'));
chmodSync(folder, 0o755);
let server: ReturnType<typeof spawn> | undefined;
afterAll(async () => {
  if (server) await ended(server);
  rmSync(folder, { recursive: true, force: true });
});

test('R15 a backup comes back equal in a PostgreSQL of your own, of another version', async (context) => {
  const programs = installedPostgres();
  if (!programs) {
    console.log('not run, no PostgreSQL 15 to 17 in /usr/lib/postgresql: R15 in another version');
    return context.skip('no other PostgreSQL installed');
  }
  const url = await startOther(programs);
  const source = await testDatabase();
  await withClient(source.connection, (client) =>
    client.query(`INSERT INTO workspace (id, name, parameters, created_at)
      SELECT gen_random_uuid(), 'name ' || n, jsonb_build_object('ratio', n / 7.0, 'text', E'a\\tb'), now() FROM generate_series(1, 500) n`),
  );
  const file = join(folder, 'backup');
  const saved = await writeBackup(source.administrator, file);
  const own = await openDatabase({ databaseUrl: url, log: () => {} });
  expect(own.kind).toBe('external');
  const found = await restoreBackup(
    { owner: own.connection, loader: own.administrator },
    file,
    await checkBackup(file),
  );
  expect(found).toEqual(saved);
  const version = await withClient(
    own.connection,
    async (client) => (await client.query('SHOW server_version')).rows[0],
  );
  console.log(
    `R15 restored into PostgreSQL ${version?.server_version}: ${found.reduce((sum, { rows }) => sum + rows, 0)} rows equal`,
  );
  await own.stop();
});

function installedPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version >= OLDEST && version < 18)
    : [];
  return versions.length > 0 ? join(root, String(Math.min(...versions)), 'bin') : undefined;
}

// As an administrator would set it up: a role that is no superuser, owning its database.
async function startOther(programs: string): Promise<string> {
  const account = process.getuid?.() === 0 ? namedAccount({ uid: 65_534, gid: 65_534 }) : undefined;
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (account) chownSync(cluster, account.uid, account.gid);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'boss', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: cluster },
  );
  const settings = ['listen_addresses=', `unix_socket_directories=${cluster}`, 'fsync=off'].flatMap((setting) => [
    '-c',
    setting,
  ]);
  server = spawn(join(programs, 'postgres'), ['-D', cluster, ...settings], {
    ...account,
    cwd: cluster,
    stdio: 'ignore',
  });
  const boss = { host: cluster, user: 'boss', database: 'postgres' };
  await connectable(boss);
  await withClient(boss, (client) => client.query('CREATE ROLE seller LOGIN CREATEROLE'));
  await withClient(boss, (client) => client.query('CREATE DATABASE deals OWNER seller'));
  return `postgresql://seller@/deals?host=${encodeURIComponent(cluster)}`;
}

async function connectable(boss: object): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await withClient(boss, async () => {});
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
