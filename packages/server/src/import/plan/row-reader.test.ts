import { LIMITS } from '@qibu/contract';
import { describe, expect, test } from 'vitest';
import { mapped, tableOf } from '../testing/table.ts';
import { RowReader } from './row-reader.ts';

/** Reads one cell of a column that goes to a field. */
function reading(cell: string, field: string, more: object = {}) {
  const reader = new RowReader(tableOf(['列'], [[cell]]), mapped('deals', [{ header: '列', field, ...more }]), {
    index: 3,
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
  });
  reader.at({ row: 7, cells: [cell] });
  return reader;
}
const faults = (reader: RowReader) => [...reader.problems, ...reader.warnings].map(({ code }) => code);

describe('a text', () => {
  test.each([
    ['as it stands', '甲公司', '甲公司'],
    ['without blanks around it and doubled within', '  甲  公司 ', '甲 公司'],
    ['without what cannot be seen', '甲\u200b公\u202e司', '甲公司'],
    ['with narrow digits and letters', 'ＭＥＳ２', 'MES2'],
    ['without the guard of an exported cell', "'=甲", '=甲'],
    ['with an apostrophe that guards nothing', "'90s", "'90s"],
    ['of blanks is none', ' \u3000\t', null],
    ['that is empty is none', '', null],
  ])('%s', (_, cell, text) => expect(reading(cell, 'name').text('name')).toBe(text));

  test.each([LIMITS.name - 1, LIMITS.name])('of %i characters is taken', (length) =>
    expect(reading('长'.repeat(length), 'name').text('name', LIMITS.name)).toHaveLength(length),
  );

  test('that is too long is a fault, named by row and column and cut to a size one can read', () => {
    const reader = reading('长'.repeat(LIMITS.name + 1), 'name');
    expect(reader.text('name', LIMITS.name)).toBeNull();
    const value = '长'.repeat(200);
    expect(reader.problems).toEqual([
      { table: 3, row: 7, column: '列', code: 'cell.tooLong', value, severity: 'error' },
    ]);
  });

  test('that must be there is a fault when it is not, and one fault when it is too long', () => {
    const [none, long] = [reading('', 'name'), reading('长'.repeat(LIMITS.name + 1), 'name')];
    expect([none.required('name'), faults(none)]).toEqual([null, ['value.required']]);
    expect([long.required('name'), faults(long)]).toEqual([null, ['cell.tooLong']]);
  });

  test('of a field no column goes to is none', () => expect(reading('甲', 'name').text('account')).toBeNull());
});

describe('an amount', () => {
  test.each([
    ['in the unit of its column', '120', { unit: 'wan' }, { minor: 120_000_000, currency: null }],
    ['in its own unit', '120元', { unit: 'wan' }, { minor: 12_000, currency: null }],
    ['in its own currency', 'US$5', { unit: 'yuan' }, { minor: 500, currency: 'USD' }],
    ['of nothing', '', { unit: 'wan' }, null],
  ])('%s', (_, cell, column, amount) => expect(reading(cell, 'amount', column).money('amount')).toEqual(amount));

  test.each([
    ['without a unit', '120', {}, 'value.moneyUnit'],
    ['below zero', '-5', { unit: 'yuan' }, 'value.moneyRange'],
    ['in words', '许多', { unit: 'yuan' }, 'value.money'],
  ])('%s is a fault', (_, cell, column, fault) => {
    const reader = reading(cell, 'amount', column);
    expect([reader.money('amount'), faults(reader)]).toEqual([null, [fault]]);
  });
});

describe('a day', () => {
  test.each([
    ['that needs no order', '2026年3月4日', {}, '2026-03-04'],
    ['in the order of its column', '3/4/2026', { dateOrder: 'dmy' }, '2026-04-03'],
    ['of a month, its last', '2026年2月', { monthDay: 'last' }, '2026-02-28'],
    ['of nothing', '待定', {}, null],
  ])('%s', (_, cell, column, day) => expect(reading(cell, 'closesOn', column).day('closesOn')).toBe(day));

  test.each([
    ['that could be two', '3/4/2026', {}, 'value.dateAmbiguous'],
    ['of a month nobody settled', '2026年2月', {}, 'value.dateMonth'],
    ['there never was', '2026-02-30', {}, 'value.date'],
  ])('%s is a fault', (_, cell, column, fault) => {
    const reader = reading(cell, 'closesOn', column);
    expect([reader.day('closesOn'), faults(reader)]).toEqual([null, [fault]]);
  });
});

describe('a note', () => {
  const noteOf = (columns: readonly string[], cells: readonly string[]) => {
    const mapping = mapped(
      'deals',
      columns.map((header) => [header, 'note'] as const),
    );
    const reader = new RowReader(tableOf(columns), mapping, { index: 0, currency: 'CNY', timeZone: 'Asia/Shanghai' });
    reader.at({ row: 2, cells });
    return { note: reader.note(), faults: faults(reader) };
  };
  test('of one column is its text', () => expect(noteOf(['备注'], ['要快']).note).toBe('要快'));
  test('of several keeps their headers, and leaves the empty ones out', () =>
    expect(noteOf(['备注', '竞争', '下一步'], ['要快', ' ', '见总工']).note).toBe('备注: 要快\n下一步: 见总工'));
  test('keeps the lines of its cell', () =>
    expect(noteOf(['备注'], [' 第一行 \r\n第二行\n']).note).toBe('第一行\n第二行'));
  test('of nothing is none', () => expect(noteOf(['备注', '竞争'], ['', '']).note).toBeNull());
  test('that is too long altogether is a fault', () => {
    const half = '长'.repeat(LIMITS.note / 2);
    expect(noteOf(['备注', '竞争'], [half, half])).toEqual({ note: null, faults: ['cell.tooLong'] });
  });
});

test('the faults of one row are not those of the next', () => {
  const reader = reading('', 'name');
  reader.required('name');
  reader.at({ row: 8, cells: ['甲'] });
  expect([reader.required('name'), reader.problems, reader.origin]).toEqual(['甲', [], { table: 3, row: 8 }]);
});

test('of two columns for one field the first is read', () => {
  const mapping = mapped('deals', [
    ['客户', 'account'],
    ['公司', 'account'],
  ]);
  const reader = new RowReader(tableOf(['公司', '客户']), mapping, {
    index: 0,
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
  });
  reader.at({ row: 2, cells: ['乙', '甲'] });
  expect(reader.text('account')).toBe('甲');
});
