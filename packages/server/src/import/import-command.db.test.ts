import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runQibu } from '../cli/test-io.ts';
import { type TestApp, testApp } from '../testing/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-import-command-'));
let app: TestApp;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  app = await testApp();
  await app.claim();
  const { host = '', user = '', password, database = '' } = app.instance.pool.options;
  const url = new URL(`postgresql://${user}:${encodeURIComponent(String(password))}@localhost/${database}`);
  url.searchParams.set('host', host);
  environment = { DATABASE_URL: url.href, QIBU_HOME: app.instance.home };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const DEALS =
  '商机编号,客户名称,项目名称,阶段,金额(万元),负责人\nX1,命令行公司,一期,目标,10,管理员\nX2,命令行公司,二期,神秘阶段,20,管理员\n';
const stored = async (): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from deal`.execute(app.instance.db);
  return found.rows[0]?.n ?? -1;
};

test('a question stops the import with what may be answered, and nothing is written', async () => {
  const { code, out, err } = await runQibu(['import', write('deals.csv', DEALS)], { environment });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('stage: 神秘阶段 — one of target, intent');
  expect(await stored()).toBe(0);
});

test('the mapping it prints, with the answer put in, brings the file in', async () => {
  const file = write('deals.csv', DEALS);
  const first = await runQibu(['import', file, '--dry-run', '--json'], { environment });
  const { mapping } = JSON.parse(first.out);
  for (const value of mapping.values) if (value.from === '神秘阶段') value.to = 'intent';
  const map = write('map.json', JSON.stringify(mapping));
  const dry = await runQibu(['import', file, '--map', map, '--dry-run', '--json'], { environment });
  expect(dry).toMatchObject({ code: 0, err: 'Dry run: nothing was written.\n' });
  expect(JSON.parse(dry.out)).toMatchObject({
    state: 'checked',
    counts: [
      { kind: 'accounts', created: 1 },
      { kind: 'deals', created: 2 },
    ],
  });
  expect(await stored()).toBe(0);
  const done = await runQibu(['import', file, '--map', map], { environment });
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toMatch(/deals +2 +2 +0 +0 +0 +0 +0 +300000\.00/);
  expect(await stored()).toBe(2);
});

test('refused rows and cells left out are named with their place; the others come in', async () => {
  const file = write(
    'more.csv',
    '商机编号,客户名称,项目名称,阶段,金额(万元)\nX3,命令行公司,三期,目标,许多\nX4,命令行公司,四期,目标,4\n合计,,,,4\n',
  );
  const { code, err } = await runQibu(['import', file], { environment });
  expect({ code, err }).toEqual({
    code: 0,
    err: 'more.csv, row 4: This row is a total, not a record (合计)\nmore.csv, row 2, 金额(万元): Not an amount (许多)\n',
  });
  expect(await stored()).toBe(4);
});

test.each([
  ['a missing file', ['/nowhere/x.csv'], 'there is no such file'],
  ['no file', [], 'FILE is missing'],
  ['an unknown option', ['x.csv', '--fast'], 'Unknown option --fast'],
  ['a folder', [folder], 'is a folder'],
])('%s is one line and no trace', async (_, args, words) => {
  const { code, out, err } = await runQibu(['import', ...args], { environment });
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(err).toContain(words);
});
test('a file that cannot be read says why', async () => {
  const { code, err } = await runQibu(['import', write('old.xls', Buffer.from('d0cf11e0', 'hex'))], { environment });
  expect(code).toBe(2);
  const empty = await runQibu(['import', write('empty.csv', '')], { environment });
  expect(empty).toMatchObject({ code: 2, err: 'empty.csv: the file is empty\n' });
  expect(err).toMatch(/^old\.xls: this is an old \.xls .*\n$/);
});
