import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOM, csvCell, errorFile } from './error-file.ts';
import { harmless, unguard } from '../csv-guard.ts';
import type { PlanProblem } from './plan/records.ts';
import { decodeText } from './read/encoding.ts';
import { readCsv } from './read/read-file.ts';
import { tableOf } from './testing/table.ts';

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      "'",
      '"',
      ',',
      '＝',
      '－',
      'a',
      '1',
      '.',
      '中',
      '𠮷',
    ),
    maxLength: 8,
  }),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((each) => !each.includes('\u0000')),
);

describe('B08 a cell no spreadsheet program runs', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ['  +cmd', "'  +cmd"],
    ['@sum', "'@sum"],
    ['-2+3', "'-2+3"],
    ['\tx', "'\tx"],
    ['-12.50', '-12.50'],
    ['-1,200', '-1,200'],
    ['plain', 'plain'],
    ["'90s", "'90s"],
  ])('%j → %j', (raw, safe) => expect(harmless(raw)).toBe(safe));
  test('whatever it holds, it does not begin like a formula, unless it is a number', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const safe = harmless(text).trimStart();
        expect(/^[=+@\t\r＝＋－＠]/.test(safe)).toBe(false);
        if (safe.startsWith('-')) expect(Number.isFinite(Number(safe.replace(/[,%]/g, '')))).toBe(true);
      }),
    );
  });
  test('and comes back as it was', () => {
    fc.assert(
      fc.property(cell, (text) => {
        if (!text.startsWith("'")) expect(unguard(harmless(text))).toBe(text);
      }),
    );
  });
});

const problem = (row: number, severity: PlanProblem['severity'] = 'error'): PlanProblem => ({
  table: 0,
  row,
  column: 'b',
  code: 'value.money',
  value: 'x',
  severity,
});
const words = { problem: '问题', describe: ({ code }: PlanProblem) => code };

describe('the error file', () => {
  test('holds the refused rows alone, as they were, and says what is wrong', () => {
    const table = tableOf(
      ['a', 'b'],
      [
        ['甲', '1'],
        ['乙', 'x'],
        ['丙', '"q",'],
        ['丁', '4'],
      ],
    );
    const text = [...errorFile(table, [problem(3), problem(4), problem(5, 'warning')], words)].join('');
    expect(text).toBe(`${BOM}a,b,问题\r\n乙,x,value.money\r\n丙,"""q"",",value.money\r\n`);
  });
  test('reads back to the very same cells', () => {
    const width = 3;
    const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const kept = cells.filter((row) => row.every((each) => !each.startsWith("'")));
        const table = tableOf(['a', 'b', 'c'], kept);
        const text = [
          ...errorFile(
            table,
            table.rows.map(({ row }) => problem(row)),
            words,
          ),
        ].join('');
        const bytes = Buffer.from(text.toWellFormed());
        expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', bom: true });
        const back = readCsv(bytes, { delimiter: ',' }).grid.rows.slice(1);
        expect(back.map((row) => row.cells.slice(0, width).map(unguard))).toEqual(
          kept.map((row) => row.map((each) => each.toWellFormed())),
        );
      }),
    );
  });
});

test.each([
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  [' a', '" a"'],
  ['a', 'a'],
  ['', ''],
])('%j is written %s', (raw, quoted) => expect(csvCell(raw)).toBe(quoted));
