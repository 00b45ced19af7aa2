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
  const person = await sql<{ id: string }>`select id from contact where name = '李处长'`.execute(app.instance.db);
  expect(trail.rows).toEqual([{ added: person.rows[0]?.id }]);

  expect(countOf(await bring(admin, file), 'deals')).toMatchObject({ updated: 0, unchanged: 1 });
  const undone = await ask(admin, 'POST', `${added.id}/undo`);
  expect(undone.undo.kept).toBe(0);
  expect(await count(app, 'deal_person')).toBe(0);
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
});
