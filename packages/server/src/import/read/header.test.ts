import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { findHeader, nameColumns } from './header.ts';

const rows = (...all: readonly (readonly string[])[]) => all.map((cells, at) => ({ row: at + 1, cells }));
const HEADER = ['客户名称', '项目名称', '阶段'];

describe('the row that names the columns', () => {
  test.each<[name: string, all: readonly (readonly string[])[], at: number]>([
    ['is the first, as a rule', [HEADER, ['甲', '一期', '立项']], 0],
    ['stands below a title', [['2026年销售漏斗', '', ''], HEADER, ['甲', '一期', '立项']], 1],
    ['stands below a title and a date', [['漏斗'], ['2026-03-02', '制表人'], HEADER, ['甲', '一期', '立项']], 2],
    ['is the first with two names where none is known', [['报表'], ['日期', '天气'], ['周一', '晴']], 1],
    ['of a file with one column is its first', [['天气'], ['晴']], 0],
    ['of one known word is not the title', [['客户'], ['日期', '天气']], 1],
    [
      'is not one cell repeated',
      [
        ['漏斗', '漏斗', '漏斗'],
        ['日期', '天气', ''],
      ],
      1,
    ],
    ['is not looked for below the tenth', [...Array.from({ length: 10 }, () => ['甲']), HEADER], 0],
    ['of no rows is the first', [], 0],
  ])('%s', (_, all, at) => expect(findHeader(rows(...all), headerScore)).toBe(at));
});

describe('the names of columns', () => {
  test.each<[name: string, cells: readonly string[], width: number, header: readonly string[]]>([
    ['are those of the header', HEADER, 3, HEADER],
    ['without blanks and what cannot be seen', [' 客户\u200b名称 '], 1, ['客户名称']],
    ['are numbers where there are none', ['客户', '', ' '], 3, ['客户', '#2', '#3']],
    ['are numbers beyond the header’s end', ['客户'], 2, ['客户', '#2']],
    ['are told apart where alike', ['电话', '电话', '电话'], 3, ['电话', '电话 (2)', '电话 (3)']],
    [
      'are told apart from a number of the file’s own',
      ['电话', '电话 (2)', '电话'],
      3,
      ['电话', '电话 (2)', '电话 (3)'],
    ],
  ])('%s', (_, cells, width, header) => expect(nameColumns(cells, width).header).toEqual(header));

  test('that are alike are noted, by column', () =>
    expect(nameColumns(['甲', '乙', '甲'], 3).notes).toEqual([
      { code: 'header.duplicate', params: { column: 3, name: '甲' } },
    ]));

  test('are never empty and never twice the same, whatever stands there', () => {
    const cell = fc.oneof(fc.constantFrom('', '甲', '甲 (2)', '#2', '__proto__'), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), fc.nat(9), (cells, width) => {
        const { header } = nameColumns(cells, width);
        expect(header).toHaveLength(width);
        expect(new Set(header).size).toBe(width);
        expect(header.every(Boolean)).toBe(true);
      }),
    );
  });
});
