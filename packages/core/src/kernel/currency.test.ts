import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCY_CODES, isCurrency, minorDigits, plainAmount } from './currency.ts';

describe('the table of currencies', () => {
  test.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['USD', 2],
  ])('%s has %d digits after the point', (code, digits) => expect(minorDigits(code)).toBe(digits));
  test('holds each code once, three letters each', () => {
    expect(new Set(CURRENCY_CODES).size).toBe(CURRENCY_CODES.length);
    expect(CURRENCY_CODES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect([isCurrency('CNY'), isCurrency('XXX'), isCurrency('cny')]).toEqual([true, false, false]);
  });
});

describe('an amount in plain digits', () => {
  test.each([
    [105_400, 'CNY', '1054.00'],
    [5, 'CNY', '0.05'],
    [-5, 'CNY', '-0.05'],
    [1_000_000, 'JPY', '1000000'],
    [1_500, 'KWD', '1.500'],
  ])('%d of %s is %s', (minor, currency, text) => expect(plainAmount(minor, currency)).toBe(text));
  test('is the same number again', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), fc.constantFrom(...CURRENCY_CODES), (minor, currency) => {
        const digits = minorDigits(currency);
        expect(BigInt(plainAmount(minor, currency).replace('.', ''))).toBe(BigInt(minor));
        expect(plainAmount(minor, currency).split('.')[1]?.length ?? 0).toBe(digits);
      }),
    ));
});
