import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runQibu } from './test-io.ts';
import { commandNames } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-cli-'));
const nowhere = { QIBU_HOME: join(folder, 'none') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('help names every command there is, on standard output', async () => {
  const { code, out, err } = await runQibu(['help']);
  expect([code, err]).toEqual([0, '']);
  for (const name of commandNames()) expect(out).toContain(`  qibu ${name} `);
});

test('without a command it helps', async () => {
  expect(await runQibu([])).toEqual(await runQibu(['--help']));
});

test.each([
  { args: ['frob'], says: /There is no command “frob”\. There are: .*backup/ },
  { args: ['../main'], says: /There is no command/ },
  { args: ['constructor'], says: /There is no command/ },
  { args: ['backup'], says: /FILE is missing/ },
  { args: ['backup', 'a', 'b'], says: /One FILE is enough: “b”/ },
  { args: ['backup', '--frob', 'a'], says: /Unknown option --frob; known here: --json/ },
  { args: ['backup', 'a'], says: /There is no Qibu database in .*none/ },
  { args: ['restore', 'none'], says: /There is no file none/ },
  { args: ['judge'], says: /what to judge is missing; allowed: first-choice/ },
  { args: ['judge', 'luck', 'x'], says: /there is no “luck”; allowed: first-choice/ },
  { args: ['judge', 'gates', 'none'], says: /none: there is no such file/ },
  { args: ['judge', 'gates', tmpdir()], says: /this is a folder; a file is needed/ },
])('bad input $args ends with code 2 and one line', async ({ args, says }) => {
  const { code, out, err } = await runQibu(args, { environment: nowhere });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\bat .*\.ts:\d+/);
});

test('a judge reads standard input and prints one JSON document', async () => {
  const { code, out } = await runQibu(['judge', 'gates', '-'], { input: '{"cases": []}' });
  expect([code, JSON.parse(out)]).toEqual([0, []]);
});

test('a judge says which file is wrong', async () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{');
  const { code, err } = await runQibu(['judge', 'status', file]);
  expect([code, err]).toEqual([2, expect.stringContaining('broken.json')]);
});
