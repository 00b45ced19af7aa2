import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { connectionOf } from '../db/connection-of.ts';
import { ask, countOf, upload } from './testing/app.ts';

const WORKER = fileURLToPath(new URL('./testing/worker.ts', import.meta.url));
const ROUNDS = 10;
const DEALS = 3_000;

let app: TestApp;
let admin: Client;
let child: ChildProcess | null = null;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
});
afterAll(() => child?.kill('SIGKILL'));

function start(): ChildProcess {
  const { pool, home } = app.instance;
  child = spawn(process.execPath, [WORKER, JSON.stringify({ connection: connectionOf(pool), home })], {
    stdio: 'inherit',
  });
  return child;
}
async function kill(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
  // Nobody will hear of it again: as if the time had passed after which another takes the run over.
  await sql`update import_job set heartbeat_at = heartbeat_at - interval '1 minute'`.execute(app.instance.db);
}
const rows = Array.from({ length: DEALS }, (_, n) => [
  `R${n}`,
  `崩溃公司${n % 40}`,
  `项目${n}`,
  '目标',
  String(n * 3 + 1),
]);
const text = ['商机编号,客户名称,项目名称,阶段,金额(元)', ...rows.map((cells) => cells.join(','))].join('\n');

const stored = async (): Promise<readonly (readonly string[])[]> => {
  const found = await sql<{ cells: string[] }>`
    select array[d.import_key, a.name, d.name, d.stage, (d.amount_minor / 100)::text] as cells
    from deal d join account a on a.id = d.account_id where d.deleted_at is null order by d.amount_minor`.execute(
    app.instance.db,
  );
  return found.rows.map(({ cells }) => cells);
};
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the run has come somewhere between its first moment and its last row. */
async function underWay(id: string, share: number): Promise<void> {
  for (;;) {
    const { state, progress } = await ask(admin, 'GET', id);
    if (state === 'done') return;
    const isSaving = progress.phase === 'saving' && progress.done >= share * progress.total && progress.total > 0;
    if (isSaving || progress.phase === 'finishing' || (share === 0 && state === 'running')) return;
    await wait(10);
  }
}

test('R02: killed in the middle again and again, an import ends with every row once', async () => {
  const { view } = await upload(admin, { name: 'r.csv', bytes: text });
  await ask(admin, 'POST', `${view.id}/run`);
  const seen: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const process = start();
    await underWay(view.id, (round % 5) / 5);
    await wait(Math.random() * 200);
    await kill(process);
    const count = (await stored()).length;
    const { state } = await ask(admin, 'GET', view.id);
    seen.push(`${state}:${count}`);
    // All or nothing, whatever the moment.
    expect([0, DEALS]).toContain(count);
    if (state === 'done') break;
  }
  console.log(`after each kill: ${seen.join(' ')}`);
  start();
  for (;;) {
    const { state } = await ask(admin, 'GET', view.id);
    if (state === 'done') break;
    expect(['queued', 'running']).toContain(state);
    await wait(50);
  }
  const expected = rows.map(([key, account, name, , amount]) => [key, account, name, 'target', amount]);
  expect(await stored()).toEqual(expected);
  expect(countOf(await ask(admin, 'GET', view.id), 'deals')).toMatchObject({ read: DEALS, created: DEALS });
  const trail = await sql<{ n: number }>`select count(*)::int as n from import_change where entity = 'deal'`.execute(
    app.instance.db,
  );
  expect(trail.rows[0]?.n).toBe(DEALS);
});
