import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { PIPELINES, plainRows } from './testing/pipelines.ts';
import { ask, bring, count, countOf, counts, importApp, run, upload, verified } from './testing/app.ts';

describe.each(PIPELINES)('a pipeline of 8,800 deals in four files, $what', (pipeline) => {
  const { files, misspelt } = pipeline;
  const minor = plainRows(pipeline, 'sales_pipeline.csv').reduce((sum, cells) => sum + Number(cells[7]) * 100, 0);
  const [, manager = ''] = plainRows(pipeline, 'sales_teams.csv')[0] ?? [];
  const line = plainRows(pipeline, 'sales_teams.csv').filter((cells) => cells[1] === manager).length;
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await importApp();
    admin = await app.claim();
  });
  let id = '';
  let before: Record<string, number>;
  test('is understood without a question, and the misspelt product is one answer away', async () => {
    before = await counts(app);
    const { status, view } = await upload(admin, ...files);
    expect(status).toBe(200);
    id = view.id;
    expect(view.questions).toEqual([]);
    expect(view.values.find(({ from }) => from === misspelt.from)).toMatchObject({
      to: misspelt.to,
      guess: 'near',
      count: misspelt.count,
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
      amounts: [{ currency: 'CNY', minor }],
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
    expect(sums.rows[0]?.s).toBe(String(minor));
  });
  test('leaves a trace of every record', async () => {
    expect(await count(app, 'audit_log', "action = 'imported' and entity = 'deal'")).toBe(8800);
    expect(await count(app, 'import_change')).toBe(8800 + 85 + 7 + 41);
  });
  test('gives a manager their line and an agent their own', async () => {
    const reached = await sql<{ n: number }>`
      select count(*)::int as n from reach r join user_account m on m.id = r.manager_id
      where m.name = ${manager}`.execute(app.instance.db);
    expect(reached.rows[0]?.n).toBe(line + 1);
  });
  test('gives every deal the standing a judgement of its own would give it', async () => {
    expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
  });
  test('the same files again change nothing', async () => {
    const now = await counts(app);
    const again = await bring(admin, ...files);
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
