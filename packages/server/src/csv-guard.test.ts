import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless, unguard } from './csv-guard.ts';
import { textCell } from './lists/csv.ts';

const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'];
const BEFORE = ['', ' ', '\u3000', '\u200B', '\uFEFF', '\u0001'];

describe('one guard for every file that leaves', () => {
  test.each(STARTS.flatMap((start) => BEFORE.map((before) => `${before}${start}cmd`)))('%j', (text) => {
    expect([harmless(text), textCell(text).replaceAll('"', '')]).toEqual([`'${text}`, `'${text}`]);
  });
  test.each(['\tx', '\rx', '\nx'])('a leading break: %j', (text) => expect(harmless(text)).toBe(`'${text}`));
  test.each(['-5', '-12.50', '-1,200', '-3%', "'90s", 'plain'])('%j stays as it is, there and back', (text) => {
    expect([textCell(text).replaceAll('"', ''), unguard(text)]).toEqual([text, text]);
  });
  test('any text comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom("'", ...STARTS, ' ', '\t', '\n', '5', 'a', '中'), maxLength: 6 });
    fc.assert(fc.property(text, (each) => unguard(harmless(each)) === each));
  });
});
