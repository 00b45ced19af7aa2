import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { ask, bring, count, countOf, importApp, verified } from './testing/app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

const rows = (head: string, ...lines: string[]) => ({ name: 'f.csv', bytes: `${[head, ...lines].join('\n')}\n` });
const idOf = async (table: string, where: string): Promise<string | undefined> => {
  const found = sql<{ id: string }>`select id from ${sql.table(table)} where ${sql.raw(where)}`;
  return (await found.execute(app.instance.db)).rows[0]?.id;
};
const WITH = '商机编号,客户名称,项目名称,阶段,联系人';

test('a contact the file adds to a stored deal changes it: judged anew, on record, and taken off by undo', async () => {
  await bring(admin, rows('商机编号,客户名称,项目名称,阶段', 'Q1,添人公司,添人项目,意向'));
  await bring(admin, rows('客户名称,联系人', '添人公司,李处长'));
  const file = rows(WITH, 'Q1,添人公司,添人项目,意向,李处长');
  const added = await bring(admin, file);
  expect(countOf(added, 'deals')).toMatchObject({ updated: 1, unchanged: 0 });
  expect(await count(app, 'deal_person')).toBe(1);
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
  const trail = await sql<{ added: string | null }>`select a.changes ->> 'added' as added from audit_log a
    where a.entity = 'deal' and a.changes ->> 'import' = ${added.id}`.execute(app.instance.db);
  expect(trail.rows).toEqual([{ added: await idOf('contact', "name = '李处长'") }]);

  expect(countOf(await bring(admin, file), 'deals')).toMatchObject({ updated: 0, unchanged: 1 });
  const undone = await ask(admin, 'POST', `${added.id}/undo`);
  expect(undone.undo.kept).toBe(0);
  expect(await count(app, 'deal_person')).toBe(0);
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
});

test('a new deal that names a stored contact is taken back whole, unless someone else joined it', async () => {
  await bring(admin, rows('客户名称,联系人', '收回公司,周主任', '收回公司,吴科长'));
  const head = '商机编号,客户名称,项目名称,阶段,联系人';
  const made = await bring(admin, rows(head, 'R1,收回公司,收回一期,意向,周主任', 'R2,收回公司,收回二期,意向,周主任'));
  const [deal, contact] = [await idOf('deal', "import_key = 'R2'"), await idOf('contact', "name = '吴科长'")];
  expect((await admin.send('PUT', `/deals/${deal}/people/${contact}`)).status).toBe(200);
  const undone = await ask(admin, 'POST', `${made.id}/undo`);
  expect(undone.problems.map(({ value }) => value)).toEqual(['收回二期']);
  expect(await count(app, 'deal', "import_key = 'R1'")).toBe(0);
  expect(await count(app, 'contact', "name = '周主任'")).toBe(1);
});

test("a customer's size restored by undo counts in their deals again", async () => {
  await bring(admin, rows('客户名称,客户规模', '规模公司,小型'));
  await bring(admin, rows('商机编号,客户名称,项目名称,阶段', 'S1,规模公司,规模项目,意向'));
  const resized = await bring(admin, rows('客户名称,客户规模', '规模公司,政府'));
  expect(countOf(resized, 'accounts')).toMatchObject({ updated: 1 });
  // A summary nobody could judge like this: only judging the deal anew mends it.
  await sql`update standing set risk = 0.987 where id = (select id from deal where import_key = 'S1')`.execute(
    app.instance.db,
  );
  await ask(admin, 'POST', `${resized.id}/undo`);
  expect(await count(app, 'account', "name = '规模公司' and size = 'small'")).toBe(1);
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
});
