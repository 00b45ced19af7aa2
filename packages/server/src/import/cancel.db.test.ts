import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { ask, count, countOf, counts, ended, importApp, run, upload, verified } from './testing/app.ts';

const DEALS = 200;
let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

/** Holds a table so that the import can read but not write it; answers how to let go. */
async function hold(table: string): Promise<() => Promise<void>> {
  const client = await app.instance.pool.connect();
  await client.query(`begin; lock table ${table} in share mode`);
  const letGo = async (): Promise<void> => {
    await client.query('commit');
    client.release();
  };
  return letGo;
}

/** Waits until someone is waiting to write to the table: everything before it has been written. */
async function someoneWaitsFor(table: string): Promise<void> {
  for (;;) {
    const found = await sql`select 1 from pg_locks where relation = ${table}::regclass and not granted`.execute(
      app.instance.db,
    );
    if (found.rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const rows = Array.from({ length: DEALS }, (_, n) => `W${n},写到一半公司${n % 9},项目${n},目标,${n},联系人${n % 30}\n`);
const file = { name: 'w.csv', bytes: `商机编号,客户名称,项目名称,阶段,金额(元),联系人\n${rows.join('')}` };
const trailOf = (id: string) => count(app, 'import_change', `import_id = '${id}'`);

test.each([
  ['the customers are written', 'contact'],
  ['customers and contacts are written', 'deal'],
  ['the deals are written', 'stage_move'],
])('stopped when %s, it leaves nothing, and comes in whole when taken up again', async (_, table) => {
  const before = await counts(app);
  const { view } = await upload(admin, file);
  const letGo = await hold(table);
  await ask(admin, 'POST', `${view.id}/run`);
  await someoneWaitsFor(table);
  expect(await ask(admin, 'GET', view.id)).toMatchObject({ state: 'running', progress: { phase: 'saving' } });
  await ask(admin, 'POST', `${view.id}/cancel`);
  await letGo();
  expect(await ended(admin, view.id)).toMatchObject({ state: 'cancelled', error: null });
  expect(await counts(app)).toEqual(before);
  expect(await trailOf(view.id)).toBe(0);

  expect(countOf(await run(admin, view.id), 'deals')).toMatchObject({ created: DEALS });
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
  expect(await ask(admin, 'POST', `${view.id}/undo`)).toMatchObject({ state: 'undone', undo: { kept: 0 } });
});
