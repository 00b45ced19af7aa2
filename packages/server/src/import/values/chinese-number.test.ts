import { describe, expect, test } from 'vitest';
import { readSmallNumber, readYear } from './chinese-number.ts';

const DIGITS = '零一二三四五六七八九';
const digit = (n: number): string => DIGITS[n] ?? '';
/** A number up to 99 as it is said. */
const said = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digit(n);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
};

describe('a day or a month in words', () => {
  test('every number up to ninety-nine reads as it is said', () => {
    for (let n = 0; n < 100; n += 1) expect([said(n), readSmallNumber(said(n))]).toEqual([said(n), n]);
  });

  test.each([
    ['一十二', 12],
    ['廿', 20],
    ['廿五', 25],
    ['卅', 30],
    ['卅一', 31],
    ['两', 2],
    ['〇八', 8],
    ['一二', 12],
  ])('%s is %i', (text, n) => expect(readSmallNumber(text)).toBe(n));

  test.each(['', '甲', '十十', '一百', '十甲', '甲十', '12', '二 十', '一二十', '十一二'])('%j is none', (text) =>
    expect(readSmallNumber(text)).toBeNull(),
  );
});

describe('a year in words', () => {
  test.each([
    ['二〇二六', 2026],
    ['二零二六', 2026],
    ['二○二六', 2026],
    ['一九九九', 1999],
    ['二六', 26],
  ])('%s is %i', (text, year) => expect(readYear(text)).toBe(year));

  test.each(['', '二千零二十六', '十二', '2026', '二〇x六'])('%j is none', (text) => expect(readYear(text)).toBeNull());
});
