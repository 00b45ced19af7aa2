import { LIMITS } from '@qibu/contract';
import { describe, expect, test } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { ImportRefusal } from './refusal.ts';
import type { Grid } from './table.ts';
import { toTable } from './to-table.ts';

const HEADER = ['客户名称', '项目名称'];
const grid = (rows: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid => ({
  sheet: null,
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  problems: [],
  notes: [],
  padded: false,
  ...more,
});
const tableFrom = (given: Grid, headerRow: number | null = null) =>
  toTable(given, { file: 'f.csv', score: headerScore, headerRow });
const problemsOf = (cells: readonly string[], padded = false) =>
  tableFrom(grid([HEADER, cells], { padded })).problems.map(({ row, column, code, value }) => [
    row,
    column,
    code,
    value,
  ]);

describe('a row of a text file', () => {
  test.each<[name: string, cells: readonly string[], problems: unknown]>([
    ['as wide as its header is fine', ['甲', '一期'], []],
    ['with empty cells beyond it too', ['甲', '一期', '', ' '], []],
    ['that ends early is short', ['甲'], [[2, null, 'row.short', '1']]],
    ['that goes on is long, and says how far', ['甲', '一期', '', '多'], [[2, null, 'row.long', '4']]],
    ['with an error value says where', ['甲', '#REF!'], [[2, 1, 'cell.error', '#REF!']]],
    ['with a NUL says where', ['甲\u0000', '一期'], [[2, 0, 'cell.nul', '甲\u0000']]],
    ['with half a character says where', ['\uD842', '一期'], [[2, 0, 'cell.notText', '\uFFFD']]],
  ])('%s', (_, cells, problems) => expect(problemsOf(cells)).toEqual(problems));

  test('of a sheet may end early: sheets keep no empty cells', () => expect(problemsOf(['甲'], true)).toEqual([]));

  test('with a cell of megabytes is told of by its beginning', () => {
    const [[, , code, value] = []] = problemsOf(['长'.repeat(40_000), '一期']);
    expect([code, String(value).length]).toEqual(['cell.tooLong', 200]);
  });

  test('of nothing but errors names five of them', () => {
    const wide = Array.from({ length: 20 }, (_, at) => `列${at}`);
    const { problems } = tableFrom(grid([wide, wide.map(() => '#N/A')]));
    expect(problems.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  });

  test('that is broken already is not called short as well', () => {
    const broken = { row: 2, column: null, code: 'row.quote' as const, value: '"甲' };
    expect(tableFrom(grid([HEADER, ['"甲']], { problems: [broken] })).problems).toEqual([broken]);
  });
});

describe('the header', () => {
  const titled = grid([['漏斗', ''], HEADER, ['甲', '一期']]);
  test('below a title is found, and the title noted', () =>
    expect(tableFrom(titled)).toMatchObject({
      header: HEADER,
      headerRow: 2,
      rows: [{ row: 3 }],
      notes: [{ code: 'header.titleSkipped', params: { rows: 1 } }],
    }));
  test('a person chose is taken', () => expect(tableFrom(titled, 1)).toMatchObject({ headerRow: 1, header: ['漏斗'] }));
  test('a person chose and is not there is the first', () => expect(tableFrom(titled, 99).headerRow).toBe(1));
  test('ends with its last name', () =>
    expect(
      tableFrom(
        grid([
          ['客户名称', '项目名称', '', ' '],
          ['甲', '一期', '', ''],
        ]),
      ).header,
    ).toEqual(HEADER));
});

test('a file without rows is refused', () =>
  expect(() => tableFrom(grid([]))).toThrow(new ImportRefusal('file.empty', { file: 'f.csv' })));

test('a file of too many rows is refused, one of as many as allowed is not', () => {
  const rows = Array.from({ length: LIMITS.importRows }, () => ['甲', '一期']);
  expect(tableFrom(grid([HEADER, ...rows])).rows).toHaveLength(LIMITS.importRows);
  expect(() => tableFrom(grid([HEADER, ...rows, ['甲', '一期']]))).toThrow(ImportRefusal);
});
