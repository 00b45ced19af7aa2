import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '../../db/id.ts';
import { testApp } from '../../testing/app.ts';
import { importApp, upload } from '../testing/app.ts';
import { startImportWorker, SWEEP_EVERY_MS } from '../worker.ts';
import { makeImportFolder, storedPath } from './folder.ts';
import { sweepFolders } from './sweep.ts';

const DAY_MS = 86_400_000;

test('an upload nobody went on with is kept for a month, then removed', async () => {
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

afterEach(() => void vi.useRealTimers());

test('it is looked for at start and every day', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const app = await testApp();
  const admin = await app.claim();
  const { view } = await upload(admin, { name: 'a.csv', bytes: '客户名称,项目名称,阶段\n甲,一期,目标\n' });
  const kept = storedPath(app.instance.home, view.id, '.');
  const unfinished = await makeImportFolder(app.instance.home, newId());
  const worker = startImportWorker(app.instance);
  const gone = (folder: string) => expect.poll(() => existsSync(folder), { timeout: 30_000 });
  await gone(unfinished).toBe(false);
  expect(existsSync(kept)).toBe(true);

  app.clock.now = new Date(Date.now() + 31 * DAY_MS);
  vi.advanceTimersByTime(SWEEP_EVERY_MS);
  await gone(kept).toBe(false);
  await worker.stop();
});
