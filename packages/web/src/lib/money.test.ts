import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactMoney, formatMoney } from './money.ts';
import { readMoney } from './read-money.ts';

const zh = { language: 'zh-CN' } as const;
const en = { language: 'en' } as const;

describe('amounts at a glance', () => {
  test.each([
    [480_000_000, '480 万'],
    [12_345_600, '12.35 万'],
    [120_000_000_00, '1.2 亿'],
    [860_000, '8,600'],
    [999_999_999_9, '1 亿'],
    [0, '0'],
  ])('%d 分 reads %s', (minor, text) => expect(formatMoney(minor, 'CNY', zh)).toBe(text));
  test.each([
    [480_000_000, '4.8M'],
    [48_000_000, '480K'],
    [99_900, '999'],
    [250_000_000_000, '2.5B'],
  ])('%d cents read %s', (minor, text) => expect(formatMoney(minor, 'USD', en)).toBe(text));
  test('yen has no minor units', () => expect(exactMoney(12_000, 'JPY')).toBe('JP¥ 12,000'));
  test('the exact figure keeps every digit', () => expect(exactMoney(480_000_001, 'CNY')).toBe('¥ 4,800,000.01'));
});

describe('amounts as typed', () => {
  test.each([
    ['480万', 480_000_000],
    ['４８０ 万元', 480_000_000],
    ['1.2亿', 12_000_000_000],
    ['4.8M', 480_000_000],
    ['¥4,800,000', 480_000_000],
    ['4800000.5 元', 480_000_050],
  ])('%s', (typed, minor) => expect(readMoney(typed, 'CNY')).toBe(minor));
  test.each(['', '万', 'abc', '12万5', '-5', '1.2.3', '9'.repeat(20)])('%s is not an amount', (typed) =>
    expect(readMoney(typed, 'CNY')).toBeNull(),
  );
  test('whatever is shown exactly can be typed back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (minor) => readMoney(exactMoney(minor, 'CNY'), 'CNY') === minor),
    ));
});
