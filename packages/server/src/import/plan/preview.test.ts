import { describe, expect, test } from 'vitest';
import { mapped, tableOf } from '../testing/table.ts';
import type { ColumnMapping, ValueMapping } from './mapping.ts';
import { becomes } from './preview.ts';

const HEADER = ['客户', '阶段', '金额', '签约'];
const COLUMNS: readonly ColumnMapping[] = [
  { header: '客户', field: 'account' },
  { header: '阶段', field: 'stage' },
  { header: '金额', field: 'amount', unit: 'wan' },
  { header: '签约', field: 'closesOn', dateOrder: 'dmy' },
];
const VALUES: readonly ValueMapping[] = [{ target: 'stage', from: '快了', to: 'close' }];
const shown = (cells: readonly string[], columns = COLUMNS) =>
  becomes(
    {
      table: tableOf(HEADER),
      mapping: mapped('deals', columns),
      values: VALUES,
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
    },
    cells,
  );

describe('a row before it comes in', () => {
  test('shows what each cell becomes', () =>
    expect(shown([' 甲公司 ', '快了', '12.345', '3/4/2026'])).toEqual({
      account: '甲公司',
      stage: 'close',
      amount: '123450.00',
      closesOn: '2026-04-03',
    }));

  test.each([
    ['a stage nobody placed stands as it is', ['', '摸不着头脑', '', ''], { stage: '摸不着头脑' }],
    ['an amount that is none says why', ['', '', '许多', ''], { amount: '! value.money' }],
    ['an amount of another currency names it', ['', '', 'US$5元', ''], { amount: '5.00 USD' }],
    ['a day there never was says why', ['', '', '', '2026-02-30'], { closesOn: '! value.date' }],
    ['a month nobody settled says why', ['', '', '', '2026年12月'], { closesOn: '! value.dateMonth' }],
    ['empty cells show nothing', ['', ' ', '-', '待定'], {}],
    ['a row that ends early shows what there is', ['甲'], { account: '甲' }],
    ['the guard of an exported cell is taken off', ["'=甲", "'快了", '', ''], { account: '=甲', stage: "'快了" }],
  ])('%s', (_, cells, texts) => expect(shown(cells)).toEqual(texts));

  test('shows nothing of columns that go nowhere, or to a field this kind does not have', () => {
    const columns = [
      { header: '客户', field: null },
      { header: '阶段', field: 'price' },
      { header: '金额', field: 'note' },
    ];
    expect(shown(['甲', '立项', '要快', ''], columns)).toEqual({ note: '要快' });
  });

  test('of a file of unknown kind shows nothing', () => {
    const mapping = { ...mapped('deals', COLUMNS), kind: null };
    expect(
      becomes({ table: tableOf(HEADER), mapping, values: [], currency: 'CNY', timeZone: 'Asia/Shanghai' }, [
        '甲',
        '立项',
        '1',
        '',
      ]),
    ).toEqual({});
  });
});
