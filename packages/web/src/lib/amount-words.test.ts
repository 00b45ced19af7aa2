import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsFor } from './amount-words.ts';

test.each([
  ['160 万', '1.6 million'],
  ['160万元，分三期', '1.6 million yuan，分三期'],
  ['30 万', '300,000'],
  ['2.1 亿', '210 million'],
  ['30亿', '3 billion'],
  ['150–200 万', '1.5–2 million'],
  ['1,200万到1500万', '12 million到15 million'],
  ['50 至 120 万元', '500,000–1,200,000 yuan'],
  ['万屹石化', '万屹石化'],
  ['预算 3 家都看过', '预算 3 家都看过'],
])('an English reader reads %s as %s', (written, read) => expect(amountsFor(written, 'en')).toBe(read));

test.each([
  ['1.6 million yuan', '160 万元'],
  ['210 Million', '2.1 亿'],
  ['300 thousand to 500 thousand', '30 万 to 50 万'],
  ['2 to 3 million', '200–300 万'],
  ['a millionaire', 'a millionaire'],
])('a Chinese reader reads %s as %s', (written, read) => expect(amountsFor(written, 'zh-CN')).toBe(read));

test('what a reader is shown reads back as it was', () =>
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999_999 }), (tens) => {
      const written = `${(tens / 100).toLocaleString('en', { maximumFractionDigits: 4 })} 亿`;
      expect(amountsFor(amountsFor(written, 'en'), 'zh-CN')).toBe(written);
    }),
  ));

test('one’s own language stays as it is written', () => {
  expect(amountsFor('160 万', 'zh-CN')).toBe('160 万');
  expect(amountsFor('1.6 million', 'en')).toBe('1.6 million');
});
