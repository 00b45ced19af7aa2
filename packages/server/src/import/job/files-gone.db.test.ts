import { rm } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Client, TestApp } from '../../testing/app.ts';
import { ask, bring, importApp, mappingOf, upload } from '../testing/app.ts';
import { storedPath } from './folder.ts';
import { sweepFolders } from './sweep.ts';

const DAY_MS = 86_400_000;
const HEAD = '客户名称,项目名称,阶段,金额(万元)\n';
let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

test('an import taken up again after its files were cleared away says so, before and when one tries', async () => {
  const { view } = await upload(admin, { name: 'a.csv', bytes: `${HEAD}旧档公司,一期,目标,1\n` });
  expect((await ask(admin, 'GET', view.id)).filesGone).toBe(false);
  await sweepFolders({ ...app.instance, now: () => new Date(Date.now() + 31 * DAY_MS) });
  expect(await ask(admin, 'GET', view.id)).toMatchObject({ state: 'mapping', filesGone: true });
  const tries = [
    ['PUT', 'mapping', mappingOf(view)],
    ['POST', 'check', {}],
    ['POST', 'run', {}],
  ] as const;
  for (const [method, act, body] of tries) {
    const answer = await admin.send(method, `/imports/${view.id}/${act}`, body);
    expect([act, answer.status, answer.body.code]).toEqual([act, 410, 'import.filesGone']);
  }
  // Refused before it was queued: nothing is left to fail later.
  expect(await ask(admin, 'GET', view.id)).toMatchObject({ state: 'mapping', filesGone: true });
});

test('what came in stays and can be taken back; only the error file is gone', async () => {
  const done = await bring(admin, { name: 'b.csv', bytes: `${HEAD}留存公司,一期,目标,1\n留存公司,二期,目标,许多\n` });
  await rm(storedPath(app.instance.home, done.id, '.'), { recursive: true });
  expect(await ask(admin, 'GET', done.id)).toMatchObject({ state: 'done', filesGone: true });
  const file = await admin.raw({ method: 'GET', url: `/api/v1/imports/${done.id}/errors.csv` });
  expect([file.status, file.body.code]).toEqual([410, 'import.filesGone']);
  expect(await ask(admin, 'POST', `${done.id}/undo`)).toMatchObject({ state: 'undone', filesGone: true });
});
