import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../testing/files.ts';
import { inThread } from './in-thread.ts';
import type { StoredAnalysis } from './stored.ts';
import type { Task } from './thread.ts';

const home = testFolder();
mkdirSync(join(home, 'imports', 'one'), { recursive: true });
function taskFor(text: string): Task {
  writeFileSync(join(home, 'imports', 'one', '1.bin'), text);
  const files = [{ name: 'a.csv', stored: '1.bin', bytes: text.length, sha256: '', encoding: null }];
  const known = {
    users: [],
    others: [],
    products: [],
    stages: [],
    currency: 'CNY',
    today: '2026-03-04',
    timeZone: 'Asia/Shanghai',
    mayAddPeople: true,
  };
  return { do: 'analyse', place: { home, importId: 'one', files }, known, given: null, house: null };
}
const LARGE = `客户名称,项目名称\n${Array.from({ length: 90_000 }, (_, n) => `公司${n},项目的名字有一些长${n}`).join('\n')}\n`;

test('a file is read in its thread', async () => {
  const { files } = await inThread<StoredAnalysis>(taskFor('客户名称,阶段\n甲,目标\n')).result;
  expect(files[0]).toMatchObject({ kind: 'deals', rows: 1 });
});
test('one file after the other is read by the thread that is there', async () => {
  for (const rows of [1, 2, 3]) {
    const { files } = await inThread<StoredAnalysis>(taskFor(`客户名称,阶段\n${'甲,目标\n'.repeat(rows)}`)).result;
    expect(files[0]?.rows).toBe(rows);
  }
});
test('it works behind whoever waits for a page, where a thread may', async () => {
  await inThread<StoredAnalysis>(taskFor('客户名称,阶段\n甲,目标\n')).result;
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task') : [];
  const niceness = threads.map((id) =>
    Number(/^.*\) (?:\S+ ){16}(\S+)/.exec(readFileSync(`/proc/self/task/${id}/stat`, 'utf8'))?.[1]),
  );
  expect(niceness.some((one) => one >= constants.priority.PRIORITY_BELOW_NORMAL)).toBe(process.platform === 'linux');
});
test('one that takes too long is refused, and this process lives on', async () => {
  await expect(inThread(taskFor(LARGE), { memoryMb: 320, ms: 1 }).result).rejects.toMatchObject({
    code: 'xlsx.tooHeavy',
  });
});
test('one that takes too much memory is refused, and this process lives on', async () => {
  await expect(inThread(taskFor(LARGE), { memoryMb: 24, ms: null }).result).rejects.toMatchObject({
    code: 'xlsx.tooHeavy',
  });
});
test('a refusal crosses the thread with its reason', async () => {
  await expect(inThread(taskFor('x,'.repeat(400))).result).rejects.toMatchObject({
    code: 'file.tooManyColumns',
    params: { limit: 300 },
  });
});
test('a stopped thread says so', async () => {
  const running = inThread(taskFor(LARGE));
  await running.stop();
  await expect(running.result).rejects.toMatchObject({ code: 'STOPPED' });
});
