import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import type { PlanProblem } from '../plan/records.ts';
import { testFolder } from '../testing/files.ts';
import type { Place } from './analyse.ts';
import { writeErrorFile } from './errors.ts';
import { storedPath } from './folder.ts';
import { PROBLEMS_FILE } from './run.ts';

const home = testFolder();
let imports = 0;
const FILES = ['客户.csv', '项目.csv'] as const;

/** Two files of two rows each, and what was found wrong with them; without a list nothing was tried yet. */
function tried(problems: readonly Partial<PlanProblem>[] | null): Place {
  const importId = `import-${++imports}`;
  const write = (name: string, text: string): void => {
    const path = storedPath(home, importId, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  FILES.forEach((_, at) => write(`${at}.bin`, `客户名称,行业\n${at}甲,=机械\n${at}乙,化工\n`));
  if (problems !== null) write(PROBLEMS_FILE, JSON.stringify(problems.map((one) => ({ ...WRONG, ...one }))));
  const files = FILES.map((name, at) => ({ name, stored: `${at}.bin`, bytes: 1, sha256: '', encoding: null }));
  return { home, importId, files };
}
const WRONG: PlanProblem = { table: 0, row: 2, column: '行业', code: 'cell.tooLong', value: 'x', severity: 'error' };
const ANY = { file: null, sheet: null };
const rowsOf = async (place: Place, asked: { file: string | null; sheet: string | null } = ANY): Promise<string[][]> =>
  parse(await writeErrorFile(place, asked, 'zh-CN'), { bom: true });

describe.each(['zh-CN', 'en'] as const)('the error file in %s', (language) => {
  const { imports: words } = dictionaries[language];
  test('holds the refused rows, and says in words what is wrong and in which column', async () => {
    const text = await writeErrorFile(tried([{ row: 3 }]), ANY, language);
    expect(parse(text, { bom: true })).toEqual([
      ['客户名称', '行业', words.problemColumn],
      ['0乙', '化工', `行业: ${words.problems['cell.tooLong']}`],
    ]);
  });
  test('says of a row as a whole only what is wrong', async () => {
    const text = await writeErrorFile(tried([{ row: 3, column: null, code: 'row.short' }]), ANY, language);
    expect(parse(text, { bom: true })[1]?.at(-1)).toBe(words.problems['row.short']);
  });
});

describe('of several files', () => {
  test('the first with refused rows is meant where none is named', async () => {
    const rows = await rowsOf(tried([{ table: 1, row: 3 }]));
    expect(rows.map(([name]) => name)).toEqual(['客户名称', '1乙']);
  });
  test.each([
    [FILES[0], ['客户名称', '0甲']],
    [FILES[1], ['客户名称', '1甲']],
  ])('%s has its own', async (file, names) =>
    expect((await rowsOf(tried([{ table: 0 }, { table: 1 }]), { file, sheet: null })).map(([name]) => name)).toEqual(
      names,
    ),
  );
  test('one without refused rows has a header alone', async () =>
    expect(await rowsOf(tried([{ table: 0 }]), { file: FILES[1], sheet: null })).toHaveLength(1));
  test('one that is not there has nothing', async () =>
    expect(await writeErrorFile(tried([{}]), { file: '没有.csv', sheet: null }, 'zh-CN')).toBe(''));
});

test('two things wrong with one row stand in one cell', async () => {
  const [, row] = await rowsOf(tried([{}, { column: '客户名称', code: 'value.required' }]));
  expect(row?.at(-1)?.split('; ')).toHaveLength(2);
});

test('a warning refuses nothing', async () => expect(await rowsOf(tried([{ severity: 'warning' }]))).toHaveLength(1));

test('what a spreadsheet would run comes back harmless', async () => {
  const [, row] = await rowsOf(tried([{ row: 2 }]));
  expect(row?.[1]).toBe("'=机械");
});

test('before anything was tried there is a header alone', async () =>
  expect(await rowsOf(tried(null))).toHaveLength(1));
