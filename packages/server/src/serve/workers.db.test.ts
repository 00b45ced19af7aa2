import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { testDatabase } from '../db/test-database.ts';

// Real processes: one that keeps the background work, two that answer on one port.
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const PASSWORD = 'correct horse 七步';
let home: string;
let first: ChildProcess;
let address: string;
let cookie: string;
let store: ReturnType<typeof connect>;

beforeAll(async () => {
  const { connection } = await testDatabase();
  const { host, port, user, password, database } = connection;
  const url = `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  store = connect(connection, () => {});
  home = mkdtempSync(join(tmpdir(), 'qibu-workers-'));
  const entry = join(home, 'entry.ts');
  writeFileSync(
    entry,
    `import { serve } from ${JSON.stringify(MAIN)};
await serve([]);
`,
  );
  first = spawn(process.execPath, [entry], {
    env: { ...process.env, QIBU_HOME: home, DATABASE_URL: url, QIBU_WORKERS: '2', PORT: '0', QIBU_WEB: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await firstRunLink(first);
  address = link.origin;
  const token = link.searchParams.get('token');
  const body = { token, workspaceName: '多进程', name: '管理员', login: 'chief', password: PASSWORD, locale: 'zh-CN' };
  const claimed = await fetch(`${address}/api/v1/setup`, { method: 'POST', ...json(body) });
  expect(claimed.status).toBe(200);
  cookie = await signIn();
}, 60_000);

afterAll(async () => {
  if (first.exitCode !== null) return;
  const gone = new Promise((resolve) => first.once('exit', resolve));
  first.kill('SIGTERM');
  await gone;
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

function firstRunLink(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /http:\/\/\S+\/first-run\?token=\S+/.exec(printed)?.[0];
      if (link) resolve(new URL(link));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    ...json({ login: 'chief', password: PASSWORD }),
  });
  expect(answer.status).toBe(200);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

/** A new connection each time, so that the processes take turns. */
const call = (method: string, path: string, body?: unknown, as = cookie): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method,
    headers: { cookie: as, connection: 'close', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const answering = (): number[] =>
  readFileSync(`/proc/${first.pid}/task/${first.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('a process killed under writes is replaced, and nothing it acknowledged is lost', async () => {
  const before = answering();
  expect(before).toHaveLength(2);
  const acknowledged: string[] = [];
  let writing = true;
  const writer = async (): Promise<void> => {
    while (writing) {
      const name = `写入 ${acknowledged.length} ${Math.random()}`;
      // Refused or cut off is no promise: only what was answered must be there.
      const answer = await call('POST', '/deals', { name }).catch(() => null);
      if (answer?.status === 200) acknowledged.push(((await answer.json()) as { id: string }).id);
    }
  };
  const writers = Array.from({ length: 6 }, writer);
  await until(() => acknowledged.length >= 10);
  for (const pid of before) {
    const so = acknowledged.length;
    process.kill(pid, 'SIGKILL');
    await until(() => answering().length === 2 && !answering().includes(pid));
    await until(() => acknowledged.length >= so + 10);
  }
  writing = false;
  await Promise.all(writers);
  const stored = new Set((await store.db.selectFrom('deal').select('id').execute()).map(({ id }) => id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
}, 60_000);

test('what one process ends, the others refuse a moment later', async () => {
  const other = await signIn();
  // Each process has looked the session up by now.
  for (let at = 0; at < 6; at += 1) expect((await call('GET', '/me', undefined, other)).status).toBe(200);
  expect((await call('DELETE', '/session', undefined, other)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  for (let at = 0; at < 6; at += 1) expect((await call('GET', '/me', undefined, other)).status).toBe(401);
}, 30_000);

async function outdated(): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from standing where as_of < current_date - 3`.execute(store.db);
  return rows[0]?.n ?? 0;
}

test('a change of the rules wakes the background work of the first process', async () => {
  const { version } = (await (await call('GET', '/settings/parameters')).json()) as { version: number };
  const saved = await fetch(`${address}/api/v1/settings/parameters`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ overrides: { people: { uncontactedSupport: -2 } } }),
  });
  expect({ status: saved.status, body: await saved.clone().text() }).toMatchObject({ status: 200 });
  await until(async () => (await outdated()) === 0);
}, 30_000);

test('asked to stop, all end in order', async () => {
  const pids = answering();
  const gone = new Promise<number | null>((resolve) => first.once('exit', resolve));
  first.kill('SIGTERM');
  expect(await gone).toBe(0);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
}, 30_000);
