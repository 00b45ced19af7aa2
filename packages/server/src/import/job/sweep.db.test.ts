import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importApp, upload } from '../testing/app.ts';
import { storedPath } from './folder.ts';
import { sweepFolders } from './sweep.ts';

const DAY_MS = 86_400_000;

test('an upload nobody went on with is kept for a month, not for ever', async () => {
  const app = await importApp();
  const admin = await app.claim();
  const { view } = await upload(admin, { name: 'a.csv', bytes: '客户名称,项目名称,阶段\n甲,一期,目标\n' });
  const folder = storedPath(app.instance.home, view.id, '.');
  const after = (days: number) => ({ ...app.instance, now: () => new Date(Date.now() + days * DAY_MS) });
  await sweepFolders(after(29));
  expect(existsSync(folder)).toBe(true);
  await sweepFolders(after(31));
  expect(existsSync(folder)).toBe(false);
});
