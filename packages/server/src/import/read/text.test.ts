import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFigure, cleanName, isErrorValue, matchKey, textFault } from './text.ts';

describe('B11 a name as it is stored', () => {
  test.each([
    ['\uFEFF厦门\u200B远图建设', '厦门远图建设'],
    ['华为\u202E技术', '华为技术'],
    ['　上海　宝科　', '上海 宝科'],
    ['ＡＢＣ１２３科技', 'ABC123科技'],
    ['青岛（集团）有限公司', '青岛（集团）有限公司'],
    ['e\u0301cole', 'école'],
    ['a\tb\nc', 'a b c'],
    ['plain  name ', 'plain name'],
    ['𠮷野家', '𠮷野家'],
  ])('%j', (raw, clean) => expect(cleanName(raw)).toBe(clean));
  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
    );
  });
  test('a hundred thousand combining marks are quick and refused by length', () => {
    const text = `a${'\u0301'.repeat(100_000)}`;
    expect(textFault(text)).toBe('cell.tooLong');
    expect(cleanName(text).length).toBeGreaterThan(0);
  });
});

test.each([
  ['１，２３４．５', '1,234.5'],
  ['￥１００', '￥100'],
  ['２０２６／３／４', '2026/3/4'],
])('a figure %s is narrow: %s', (raw, clean) => expect(cleanFigure(raw)).toBe(clean));

test('names that differ in case, spaces and marks are alike', () => {
  expect(matchKey('GTX Pro')).toBe(matchKey('gtx-pro'));
  expect(matchKey('GTXPro')).toBe(matchKey('GTX Pro'));
  expect(matchKey('GTK 500')).not.toBe(matchKey('GTK 501'));
});

test('B12 what cannot be stored is named', () => {
  expect(textFault('a\u0000')).toBe('cell.nul');
  expect(textFault('\uD842')).toBe('cell.notText');
  expect(textFault('𠮷')).toBeNull();
});

test('error values of a sheet are seen, words that look alike are not', () => {
  expect(['#REF!', '#N/A', ' #DIV/0! '].map(isErrorValue)).toEqual([true, true, false]);
  expect(['#1', '#REF', 'REF!', '#标签'].map(isErrorValue)).toEqual([false, false, false, false]);
});
