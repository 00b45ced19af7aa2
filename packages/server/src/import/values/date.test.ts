import { type Day, daysBetween } from '@qibu/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDateOrder } from '../columns/date-order.ts';
import { DATE_ORDERS, MONTH_DAYS, readDate, resolveDate } from './date.ts';

const dayOf = (cell: string): string | null => {
  const reading = readDate(cell);
  return reading?.kind === 'day' ? reading.day : null;
};

describe('B18 a date that needs no question', () => {
  test.each([
    '2026-03-04',
    '2026/3/4',
    '2026.3.4',
    '20260304',
    '2026年3月4日',
    '2026 年 3 月 4 号',
    '26年3月4日',
    '二〇二六年三月四日',
    '二零二六年三月四日',
    '２０２６／３／４',
    '2026-03-04 10:20:30',
    '2026-03-04T00:00:00Z',
    '2026/3/4 上午10:20',
    '2026-03-04 星期三',
    '4 Mar 2026',
    '04-Mar-26',
    'Mar 4, 2026',
    'March 4 2026',
    '4th March 2026',
  ])('%s', (cell) => expect(dayOf(cell)).toBe('2026-03-04'));
  test.each([
    ['二〇二五年十二月三十一日', '2025-12-31'],
    ['二〇二六年十月二十日', '2026-10-20'],
    ['二〇二六年十一月廿五日', '2026-11-25'],
    ['5/5/2026', '2026-05-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s', (cell, day) => expect(dayOf(cell)).toBe(day));
  test.each([
    '2026-02-30',
    '2026-13-01',
    '31/31/2026',
    '2026年13月',
    '26-12',
    '0000-00-00',
    '1899-12-31',
    '2201-01-01',
    '99999999',
    'Foo 4, 2026',
    '1e5',
  ])('no day: %s', (cell) => expect(readDate(cell)?.kind).toBe('none'));
  test.each(['soon', '月底前后', '下个月', '年后', 'Q1'])('roughly when, and no day: %s', (cell) => {
    const reading = readDate(cell);
    expect(reading?.kind).toBe('vague');
    expect(reading && resolveDate(reading, { order: null, monthDay: null })).toEqual({ fault: 'value.dateVague' });
  });
  test.each(['', '  ', '-', '无', '待定', 'N/A'])('empty: %j', (cell) => expect(readDate(cell)).toBeNull());
});

describe('B09 day and month are never guessed', () => {
  const under = (cell: string, order: (typeof DATE_ORDERS)[number] | null) => {
    const reading = readDate(cell);
    return reading === null ? null : resolveDate(reading, { order, monthDay: null });
  };
  test('3/4/2026 is a question until its column is decided', () => {
    expect(under('3/4/2026', null)).toEqual({ fault: 'value.dateAmbiguous' });
    expect(under('3/4/2026', 'dmy')).toEqual({ day: '2026-04-03' });
    expect(under('3/4/2026', 'mdy')).toEqual({ day: '2026-03-04' });
  });
  test('a day that contradicts the decision is refused', () => {
    expect(under('4/13/2026', 'mdy')).toEqual({ day: '2026-04-13' });
    expect(under('4/13/2026', 'dmy')).toEqual({ fault: 'value.dateOrder' });
  });
  test('a serial number wants to know its epoch', () => {
    expect(under('46085', null)).toEqual({ fault: 'value.dateAmbiguous' });
    expect(under('46085', 'serial1900')).toEqual({ day: '2026-03-04' });
    expect(under('44623', 'serial1904')).toEqual({ day: '2026-03-04' });
  });
  test('the two epochs lie 1,462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 90_000 }), (serial) => {
        const [a, b] = [under(String(serial), 'serial1900'), under(String(serial), 'serial1904')];
        if (a && b && 'day' in a && 'day' in b) expect(daysBetween(a.day, b.day)).toBe(1462);
      }),
    );
  });
});

describe('a column is decided by its own cells or asked about once', () => {
  test.each([
    [['3/4/2026', '13/4/2026'], 'dmy', []],
    [['3/4/2026', '4/13/2026'], 'mdy', []],
    [['3/4/2026', '5/6/2026'], null, ['dmy', 'mdy']],
    [['13/4/26', '4/5/26'], null, ['ymd', 'dmy']],
    [['3-4-26', '31-12-99', '12-31-99'], null, ['ymd', 'dmy', 'mdy']],
    [['2026-03-04', '2026年3月4日'], null, []],
    [['46085'], null, ['serial1900', 'serial1904']],
    [[], null, []],
  ])('%j', (cells, order, options) => expect(findDateOrder(cells)).toMatchObject({ order, options }));
  test('contrary cells decide nothing', () => {
    expect(findDateOrder(['3/4/2026', '13/4/2026', '4/13/2026'])).toMatchObject({
      order: null,
      options: ['dmy', 'mdy'],
      contradictory: true,
    });
  });
  test('days written in one order come back under that order, whatever they are', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.constantFrom('dmy', 'mdy'), (days, order) => {
        const write = (each: Day): string => {
          const [y, m, d] = each.split('-').map(Number);
          return order === 'dmy' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
        };
        const cells = days.map(write);
        const found = findDateOrder(cells);
        expect(found.order === null || found.order === order).toBe(true);
        expect(found.contradictory).toBe(false);
        const read = cells.map((cell) => {
          const reading = readDate(cell);
          return reading && resolveDate(reading, { order: order as 'dmy', monthDay: null });
        });
        expect(read).toEqual(days.map((each) => ({ day: each })));
      }),
    );
  });
});

describe('B18 a month without a day is asked about, never guessed', () => {
  const under = (cell: string, monthDay: (typeof MONTH_DAYS)[number] | null) => {
    const reading = readDate(cell);
    return reading === null ? null : resolveDate(reading, { order: null, monthDay });
  };
  test.each([
    '2026-12',
    '2026/12',
    '2026.12',
    '202612',
    '12/2026',
    '2026年12月',
    '2026 年 12 月份',
    '26年12月',
    '二〇二六年十二月',
    'Dec 2026',
    'December, 2026',
    '２０２６年１２月',
  ])('%s', (cell) => {
    expect(under(cell, null)).toEqual({ fault: 'value.dateMonth' });
    expect(under(cell, 'refuse')).toEqual({ fault: 'value.dateMonth' });
    expect(under(cell, 'first')).toEqual({ day: '2026-12-01' });
    expect(under(cell, 'last')).toEqual({ day: '2026-12-31' });
  });
  test('its last day is the last there is', () => {
    expect(under('2028-02', 'last')).toEqual({ day: '2028-02-29' });
    expect(under('2027年2月', 'last')).toEqual({ day: '2027-02-28' });
  });
  test('an answer for months says nothing of full dates', () => {
    expect(under('2026-12-05', 'first')).toEqual({ day: '2026-12-05' });
    expect(under('3/4/2026', 'last')).toEqual({ fault: 'value.dateAmbiguous' });
  });
});
