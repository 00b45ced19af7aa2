import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, type TestContext, test } from 'vitest';
import { withClient } from './migrate.ts';
import { canReach } from './account.ts';
import { type EmbeddedPostgres, startEmbedded, visitDatabase } from './index.ts';
import { findPostmaster, readPidFile } from './postmaster.ts';
import { processesIn, waitUntil } from './process-identity.ts';
import { type Program, killNow, runWriter } from './trial/run.ts';

const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'qibu-supervisor-'));
chmodSync(folder, 0o711);
// Made once and copied: making a database takes a second.
const first = join(folder, 'first');

let started: EmbeddedPostgres[] = [];
let programs: Program[] = [];
let homes = 0;

afterEach(async () => {
  for (const program of programs) await killNow(program.pid);
  for (const server of started) await server.stop();
  [started, programs] = [[], []];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the first start makes a database that is durable, checked, closed and deaf to the network', async () => {
  const { server } = await start(first);
  const settings = await ask(
    server,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
    'data_checksums', 'listen_addresses', 'password_encryption', 'server_encoding', 'TimeZone', 'unix_socket_permissions')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
    unix_socket_permissions: '0700',
  });
  expect(
    await ask(
      server,
      "SELECT lower('ÄÖÜ Ç') AS low, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    ),
  ).toEqual([{ low: 'äöü ç', rolsuper: false, rolbypassrls: false }]);
  expect(statSync(join(first, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(join(first, 'postgres')).mode & 0o777).toBe(0o700);
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
});

test('nobody comes in without the password', async () => {
  const { server } = await start();
  await expect(withClient({ ...server.connection, password: 'guess' }, async () => {})).rejects.toThrow(
    /password authentication failed/,
  );
  await expect(withClient({ ...server.administrator, password: '' }, async () => {})).rejects.toThrow(/password/);
});

test('R17 a second process on the same data folder is refused in one line, and the first goes on', async () => {
  const home = newHome();
  const holder = run(home, 'hold');
  await holder.says('ready');
  const second = run(home, 'once');
  expect(await second.ends()).toBe(3);
  expect(second.said().trim()).toBe(
    `failed The data folder ${home} is in use by another Qibu (process ${holder.pid}, server). Stop that one first, or set QIBU_HOME to another folder.`,
  );
  const beside = await visitDatabase({ home, asFound: true, log: () => {} });
  expect(await withClient(beside.connection, async (client) => (await client.query('SELECT 1 AS one')).rows)).toEqual([
    { one: 1 },
  ]);
  await beside.stop();
  expect(findPostmaster(join(home, 'postgres'))).toBeDefined();
});

test('R17 of several starting at once, exactly one gets the folder', async () => {
  const home = newHome();
  const all = [1, 2, 3, 4].map(() => run(home, 'hold'));
  const told = () => all.filter((one) => /ready|failed/.test(one.said())).length === all.length;
  expect(await waitUntil(told, { ms: 60_000 })).toBe(true);
  expect(all.filter((one) => one.said().includes('ready'))).toHaveLength(1);
  expect(all.filter((one) => one.said().includes('in use by another Qibu'))).toHaveLength(3);
});

test('R19 SIGTERM stops PostgreSQL in an orderly way', async () => {
  const home = newHome();
  const holder = run(home, 'hold');
  await holder.says('ready');
  const cluster = join(home, 'postgres');
  process.kill(holder.pid, 'SIGTERM');
  expect(await holder.ends()).toBe(0);
  expect(holder.said()).toContain('stopped');
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  expect(processesIn(cluster)).toEqual([]);
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  await start(home);
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain('not properly shut down');
});

test('a server left running by a killed process is taken over, with the connections it gives', async () => {
  const home = newHome();
  const holder = run(home, 'hold');
  await holder.says('ready');
  const orphan = readPidFile(join(home, 'postgres'))?.pid;
  await killNow(holder.pid);
  const { server, log } = await start(home);
  expect(log.join()).toContain(`taking over PostgreSQL (process ${orphan})`);
  expect(readPidFile(join(home, 'postgres'))?.pid).toBe(orphan);
  await server.stop();
  expect(processesIn(join(home, 'postgres'))).toEqual([]);
});

test('a server left running with other settings is stopped and started anew', async () => {
  const home = newHome();
  const holder = run(home, 'hold');
  await holder.says('ready');
  await killNow(holder.pid);
  const { server, log } = await start(home, { work_mem: '9MB' });
  expect(log.join()).toContain('stopping PostgreSQL');
  expect(await ask(server, 'SHOW work_mem')).toEqual([{ work_mem: '9MB' }]);
});

test('R06 PostgreSQL killed under a living owner serves again at the same address', async () => {
  const { server, home } = await start();
  const dead = readPidFile(join(home, 'postgres'))?.pid ?? 0;
  await killNow(dead);
  const began = performance.now();
  for (;;) {
    const served = await ask(server, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (served || performance.now() - began > 30_000) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  console.log(`R06 serves again after ${Math.round(performance.now() - began)} ms (bar: 5,000)`);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(readPidFile(join(home, 'postgres'))?.pid).not.toBe(dead);
});

test('a lock whose process number was reused locks nothing', async () => {
  const home = newHome();
  writeFileSync(
    join(home, 'lock'),
    JSON.stringify({ pid: process.pid, born: 'before the last restart', purpose: 'server' }),
  );
  await expect(start(home)).resolves.toBeDefined();
});

test('a pid file that names a stranger is not believed', async () => {
  const home = newHome();
  writeFileSync(
    join(home, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${join(home, 'postgres')}\n1\n5432\n/tmp\n\n\nready   \n`,
  );
  const { server } = await start(home);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a making that was cut short leaves nothing in the way', async () => {
  const home = join(folder, 'half');
  mkdirSync(join(home, 'postgres.new-1', 'base'), { recursive: true, mode: 0o711 });
  writeFileSync(join(home, 'postgres.new-1', 'PG_VERSION'), '18\n');
  const { server } = await start(home);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(readdirSync(home).filter((name) => name.includes('.new'))).toEqual([]);
});

test('a path longer than a socket allows works all the same', async () => {
  const home = newHome(`${'long-'.repeat(20)}${'七步'.repeat(8)} with spaces`);
  const { server } = await start(home);
  expect(Buffer.byteLength(server.connection.host)).toBeLessThan(80);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(server.connection.host)).toBe(false);
});

test('a start that fails says why, with the last words of the log', async () => {
  const home = newHome();
  rmSync(join(home, 'postgres', 'global', 'pg_control'));
  await expect(start(home)).rejects.toThrow(
    /PostgreSQL ended at once.*could not (find the database system|open file).*pg_control/s,
  );
  // And the folder is free again.
  expect(existsSync(join(home, 'lock'))).toBe(false);
});

test('a database of another PostgreSQL version is refused with the way out', async () => {
  const home = newHome();
  writeFileSync(join(home, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start(home)).rejects.toThrow(/is of PostgreSQL 17, this Qibu brings 18.*qibu backup/s);
});

test('a lost secret is named', async () => {
  const home = newHome();
  rmSync(join(home, 'secret'));
  await expect(start(home)).rejects.toThrow(/secret is missing.*Put it back/);
});

test('local.conf has the last word', async () => {
  const home = newHome();
  writeFileSync(join(home, 'postgres', 'local.conf'), "work_mem = '5MB'\n", { mode: 0o644 });
  const { server } = await start(home);
  expect(await ask(server, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
});

test('as root, PostgreSQL runs under an account of its own, also where that account could not walk to', async (context) => {
  if (!isRoot) skip(context, 'not root');
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const { server, log, home } = await start(join(closed, 'home'));
  const owner = statSync(join(home, 'postgres')).uid;
  expect(owner).not.toBe(0);
  expect(log.join()).toContain(`PostgreSQL runs as account ${owner}`);
  expect(canReach(home, { uid: owner, gid: owner })).toBe(false);
  const pids = processesIn(join(home, 'postgres'));
  expect(pids.length).toBeGreaterThan(2);
  expect(pids.filter((pid) => statSync(`/proc/${pid}`).uid !== owner)).toEqual([]);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('an ordinary user starts it as themselves; root using that folder leaves it theirs', async (context) => {
  const user = { uid: 65_534, gid: 65_534 };
  if (!isRoot) skip(context, 'already running as an ordinary user');
  if (!canReach(import.meta.dirname, user)) skip(context, 'the checkout lies where an ordinary user cannot read it');
  const theirs = join(folder, 'theirs');
  mkdirSync(theirs, { mode: 0o755 });
  chownSync(theirs, user.uid, user.gid);
  const home = join(theirs, 'home');
  const program = runWriter({ home, mode: 'once', account: user });
  expect(await program.ends(), program.said()).toBe(0);
  const { server } = await start(home);
  expect(statSync(join(home, 'postgres')).uid).toBe(user.uid);
  await server.stop();
  const again = runWriter({ home, mode: 'once', account: user });
  expect(await again.ends(), again.said()).toBe(0);
});

test('an ordinary user is told when the folder belongs to root', async (context) => {
  const user = { uid: 65_534, gid: 65_534 };
  if (!isRoot) skip(context, 'needs root to prepare the folder');
  if (!canReach(import.meta.dirname, user)) skip(context, 'the checkout lies where an ordinary user cannot read it');
  const program = runWriter({ home: newHome(), mode: 'once', account: user });
  expect(await program.ends()).toBe(3);
  expect(program.said()).toMatch(/closed to nobody.*first started as root/);
});

function skip(context: TestContext, reason: string): never {
  console.log(`not run, ${reason}: ${context.task.name}`);
  return context.skip(reason);
}

// `cp -a` keeps owners and modes, which is what a database insists on.
function newHome(name = `home-${(homes += 1)}`): string {
  const home = join(folder, name);
  execFileSync('cp', ['-a', first, home]);
  return home;
}

async function start(home = newHome(), settings: Record<string, string> = {}) {
  const log: string[] = [];
  const server = await startEmbedded({ dataDir: home, log: (line) => log.push(line), settings });
  started.push(server);
  return { server, log, home };
}

function run(home: string, mode: 'hold' | 'once'): Program {
  const program = runWriter({ home, mode });
  programs.push(program);
  return program;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(server.connection, async (client) => (await client.query(sql)).rows);
}
