import { LIMITS } from '@qibu/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoneyUnit } from '../columns/money-unit.ts';
import { readMoney as readIn } from './money.ts';

const readMoney = (cell: string, unit: MoneyUnit | null, currency = 'CNY') => readIn(cell, { unit, currency });

describe('B16 B17 an amount in minor units', () => {
  test.each([
    ['1,234.56', 'yuan', 123_456],
    ['120', 'wan', 120_000_000],
    ['0.5', 'yi', 5_000_000_000],
    ['120万', null, 120_000_000],
    ['120万元', 'yuan', 120_000_000],
    ['12.5万', 'wan', 12_500_000],
    ['3400元', 'wan', 340_000],
    ['1.2亿', 'yuan', 12_000_000_000],
    ['￥１２３．４５', 'yuan', 12_345],
    ['¥ 99', 'yuan', 9_900],
    ['人民币120万元整', null, 120_000_000],
    ['1.005', 'yuan', 101],
    ['0.004', 'yuan', 0],
    ['1e3', 'yuan', 100_000],
    ['-0', 'yuan', 0],
    ['0', 'wan', 0],
    ['0.1', 'wan', 100_000],
  ] as const)('%s in %s', (cell, unit, minor) => expect(readMoney(cell, unit)).toMatchObject({ minor }));
  test.each([
    ['US$1,200', 'USD'],
    ['€5', 'EUR'],
    ['HK$5', 'HKD'],
    ['5 元', null],
    ['USD 500000', 'USD'],
    ['500 美元', 'USD'],
    ['100万日元', 'JPY'],
    ['KWD 1.5', 'KWD'],
    ['A$5', 'AUD'],
    ['$5', 'USD'],
    ['¥5', 'CNY'],
  ])('%s is in %s', (cell, currency) => expect(readMoney(cell, 'yuan')).toMatchObject({ currency }));
  test.each([
    ['Infinity', 'value.money'],
    ['12 or 13', 'value.money'],
    ['1,2,3', 'value.money'],
    ['1.2.3', 'value.money'],
    ['.', 'value.money'],
    ['1e400', 'value.moneyRange'],
    ['99999999999999999999', 'value.moneyRange'],
    ['-5', 'value.moneyRange'],
    ['(500)', 'value.moneyRange'],
  ])('%s is refused: %s', (cell, fault) => expect(readMoney(cell, 'yuan')).toEqual({ fault }));
  test.each(['', ' ', '-', '—', '/', '无', '待定', 'n/a', 'NULL', 'NaN', '#N/A', '暂无'])('empty: %j', (cell) =>
    expect(readMoney(cell, 'yuan')).toBeNull(),
  );
  test('a bare number without a unit is a question, not a guess', () => {
    expect(readMoney('120', null)).toEqual({ fault: 'value.moneyUnit' });
  });
  test.each([
    ['1000000', 'JPY', 1_000_000],
    ['100万', 'JPY', 1_000_000],
    ['1.2345', 'KWD', 1_235],
    ['JPY 1,000,000', 'CNY', 1_000_000],
    ['¥1,000', 'JPY', 1_000],
    ['$5', 'HKD', 500],
  ])('%s in %s counts the digits of its currency', (cell, currency, minor) =>
    expect(readMoney(cell, 'yuan', currency)).toMatchObject({ minor }),
  );
  test('the row says the currency, whatever sign its cell was formatted with', () =>
    expect(readIn('¥1,000,000', { unit: 'yuan', currency: 'CNY', ofRow: 'JPY' })).toMatchObject({ minor: 1_000_000 }));
  test.each([
    ['25.000', 2_500_000],
    ['1.120.000', 112_000_000],
    ['12.500,50', 1_250_050],
    ['80,5', 8_050],
  ])('with dots for thousands %s is %d', (cell, minor) =>
    expect(readIn(cell, { unit: 'yuan', currency: 'EUR', mark: 'comma' })).toMatchObject({ minor }),
  );
  test('万元 is ten thousand 元, for every amount, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (wanthFen) => {
        const wan = `${Math.floor(wanthFen / 1e6)}.${String(wanthFen % 1e6).padStart(6, '0')}`;
        expect(readMoney(wan, 'wan')).toEqual({ minor: wanthFen, currency: null });
      }),
    );
  });
  test('whatever the cell says, the answer is a whole number in range or a fault', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE万亿元¥()'), maxLength: 24 }),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom(null, 'fen', 'yuan', 'wan', 'yi'), (text, unit) => {
        const reading = readMoney(text, unit);
        if (reading === null || 'fault' in reading) return;
        expect(Number.isSafeInteger(reading.minor)).toBe(true);
        expect(Object.is(reading.minor, -0)).toBe(false);
        expect(reading.minor).toBeGreaterThanOrEqual(0);
        expect(reading.minor).toBeLessThanOrEqual(LIMITS.amountMinorMax);
      }),
    );
  });
});
