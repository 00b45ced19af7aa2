import { describe, expect, test } from 'vitest';
import { tableOf } from '../testing/table.ts';
import { proposeTable, settleColumn } from './propose-columns.ts';

/** What is settled and asked about one column of cells. */
function settled(header: string, field: string, cells: readonly string[], more: object = {}) {
  const table = tableOf(
    [header, '客户'],
    cells.map((cell) => [cell, '甲']),
  );
  return settleColumn(table, 'deals', { header, field, ...more });
}
const asked = (...given: Parameters<typeof settled>) => settled(...given).questions;

describe('the unit of a column of amounts', () => {
  test.each([
    ['said by the header', '金额(万元)', ['120'], 'wan'],
    ['none needed where each cell has its own', '金额', ['120万', '5元'], null],
    ['none needed where there is nothing', '金额', ['', '-', '待定'], null],
  ])('%s', (_, header, cells, unit) => {
    const { column, questions } = settled(header, 'amount', cells);
    expect([column.unit, questions]).toEqual([unit, []]);
  });

  test('where nothing is written in Chinese, is the single unit', () => {
    const table = tableOf(['amount', 'account'], [['120', 'A']]);
    const { column, questions } = settleColumn(table, 'deals', { header: 'amount', field: 'amount' });
    expect([column.unit, questions]).toEqual(['yuan', []]);
  });

  test('is asked for with the first cells in doubt, five at most', () => {
    const cells = ['5万', ...Array.from({ length: 9 }, (_, at) => `${at + 1}`)];
    expect(asked('金额', 'amount', cells)).toEqual([
      {
        code: 'unit',
        file: 'f.csv',
        column: '金额',
        sample: ['1', '2', '3', '4', '5'],
        options: ['yuan', 'thousand', 'wan', 'million', 'yi', 'fen'],
      },
    ]);
  });

  test('said by a person is not asked for again', () =>
    expect(asked('金额', 'amount', ['120'], { unit: 'wan' })).toEqual([]));
});

describe('the order of a column of dates', () => {
  test('told by a cell is kept with the column', () =>
    expect(settled('签约', 'closesOn', ['13/4/2026', '3/4/2026'])).toMatchObject({
      column: { dateOrder: 'dmy' },
      questions: [],
    }));

  test('is asked for before the days of months', () =>
    expect(
      asked('签约', 'closesOn', ['2026年12月', '3/4/2026', '2026年12月']).map(({ code, sample }) => [code, sample]),
    ).toEqual([
      ['date-order', ['3/4/2026']],
      ['month-day', ['2026年12月']],
    ]));

  test.each([
    ['the order', { dateOrder: 'mdy' }, ['month-day']],
    ['the day of months', { monthDay: 'last' }, ['date-order']],
    ['both', { dateOrder: 'mdy', monthDay: 'last' }, []],
  ])('%s, said by a person, is not asked for again', (_, said, codes) =>
    expect(asked('签约', 'closesOn', ['2026年12月', '3/4/2026'], said).map(({ code }) => code)).toEqual(codes),
  );
});

test.each([
  ['a text', '客户', 'account', ['3/4/2026']],
  ['a column that goes nowhere', '签约', null, ['3/4/2026']],
  ['a field this kind does not have', '签约', 'price', ['120']],
])('of %s nothing is asked', (_, header, field, cells) => {
  const table = tableOf(['签约', '客户'], [[...cells, '甲']]);
  const column = { header, field };
  expect(settleColumn(table, 'deals', column)).toEqual({ column, questions: [] });
});

test('a column the table does not have is left alone', () => {
  const column = { header: '不在', field: 'amount' };
  expect(settleColumn(tableOf(['金额'], [['120']]), 'deals', column)).toEqual({ column, questions: [] });
});

describe('a table', () => {
  const table = tableOf(['客户名称', '项目名称', '阶段', '天气']);
  test('is proposed a kind, fields, and how sure each is', () =>
    expect(proposeTable(table)).toEqual({
      mapping: {
        name: 'f.csv',
        sheet: null,
        kind: 'deals',
        columns: [
          { header: '客户名称', field: 'account' },
          { header: '项目名称', field: 'name' },
          { header: '阶段', field: 'stage' },
          { header: '天气', field: null },
        ],
      },
      scores: [1, 1, 1, 0],
    }));
  test('of a kind a person named is read as that kind', () =>
    expect(proposeTable(table, 'accounts').mapping.columns.map(({ field }) => field)).toEqual([
      'name',
      null,
      null,
      null,
    ]));
  test('nobody can place has no kind and no fields', () => {
    const { mapping } = proposeTable(tableOf(['日期', '天气']));
    expect([mapping.kind, mapping.columns.map(({ field }) => field)]).toEqual([null, [null, null]]);
  });
});
