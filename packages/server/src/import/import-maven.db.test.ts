import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { ask, bring, count, countOf, counts, importApp, run, upload, verified } from './testing/app.ts';

const MAVEN = fileURLToPath(new URL('../../../../../shared/data/maven-crm/', import.meta.url));
const present = existsSync(MAVEN);
if (!present) console.log(`skipped: the files to run against are not at ${MAVEN}`);
const FILES = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'];
const maven = () => FILES.map((name) => ({ name, bytes: readFileSync(join(MAVEN, name)) }));

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

describe.skipIf(!present)('a pipeline of 8,800 deals in four files', () => {
  let id = '';
  let before: Record<string, number>;
  test('is understood without a question, and GTXPro is one answer away', async () => {
    before = await counts(app);
    const { status, view } = await upload(admin, ...maven());
    expect(status).toBe(200);
    id = view.id;
    expect(view.questions).toEqual([]);
    expect(view.values.find(({ from }) => from === 'GTXPro')).toMatchObject({
      to: 'GTX Pro',
      guess: 'near',
      count: 1480,
    });
  });
  test('is counted exactly before anything is written', async () => {
    const checked = await ask(admin, 'POST', `${id}/check`);
    expect(checked.state).toBe('checked');
    expect(countOf(checked, 'deals')).toMatchObject({
      read: 8800,
      created: 8800,
      refused: 0,
      flagged: 1425,
      amounts: [{ currency: 'CNY', minor: 1_000_553_400 }],
    });
    expect(await counts(app)).toEqual(before);
  });
  test('comes in whole, as counted', async () => {
    const done = await run(admin, id);
    expect({ state: done.state, error: done.error }).toEqual({ state: 'done', error: null });
    expect(countOf(done, 'deals')).toMatchObject({ created: 8800, updated: 0, refused: 0, flagged: 1425 });
    expect(countOf(done, 'accounts')).toMatchObject({ created: 85 });
    expect(countOf(done, 'people')).toMatchObject({ read: 35, created: 41 });
    expect(done.progress.done).toBe(done.progress.total);
    expect(await count(app, 'deal', 'account_id is null')).toBe(1425);
    expect(await count(app, 'deal', "outcome = 'won'")).toBe(4238);
    expect(await count(app, 'standing')).toBe(8800);
    expect(await count(app, 'stage_move')).toBe(1589 + 500);
    const sums = await sql<{ s: string }>`select sum(amount_minor)::text as s from deal`.execute(app.instance.db);
    expect(sums.rows[0]?.s).toBe('1000553400');
  });
  test('leaves a trace of every record', async () => {
    expect(await count(app, 'audit_log', "action = 'imported' and entity = 'deal'")).toBe(8800);
    expect(await count(app, 'import_change')).toBe(8800 + 85 + 7 + 41);
  });
  test('gives a manager their line and an agent their own', async () => {
    const line = await sql<{ n: number }>`
      select count(*)::int as n from reach r join user_account m on m.id = r.manager_id
      where m.name = 'Dustin Brinkmann'`.execute(app.instance.db);
    expect(line.rows[0]?.n).toBe(6);
  });
  test('gives every deal the standing a judgement of its own would give it', async () => {
    expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
  });
  test('the same files again change nothing', async () => {
    const now = await counts(app);
    const again = await bring(admin, ...maven());
    for (const kind of ['accounts', 'products', 'people', 'deals']) {
      expect(countOf(again, kind)).toMatchObject({ created: 0, updated: 0, refused: 0 });
    }
    expect(countOf(again, 'deals')?.unchanged).toBe(8800);
    expect(await counts(app)).toEqual(now);
  });
  test('is undone to the last row', async () => {
    const undone = await ask(admin, 'POST', `${id}/undo`);
    expect(undone).toMatchObject({ state: 'undone', undo: { possible: false, kept: 0 } });
    expect(await counts(app)).toEqual(before);
    expect(await ask(admin, 'POST', `${id}/undo`)).toMatchObject({ state: 'undone' });
  });
});
