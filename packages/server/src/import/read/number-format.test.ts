import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateFormat, serialToIso } from './number-format.ts';

describe('a number format', () => {
  test.each([
    ['yyyy-mm-dd', true],
    ['m/d/yy', true],
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy年m月', true],
    ['mmm', true],
    ['h:mm', true],
    ['mm:ss', true],
    ['[h]:mm', false],
    ['0.00', false],
    ['#,##0;[Red]-#,##0', false],
    ['0" days"', false],
    ['"y"0', false],
    ['\\d0', false],
    ['0.0_d', false],
    ['0*y', false],
    ['[Yellow]0', false],
    ['0;yyyy', false],
    ['General', false],
    ['m', false],
    ['', false],
  ])('%s shows a date: %s', (code, isDate) => expect(isDateFormat(164, code)).toBe(isDate));

  test.each([
    [0, false],
    [13, false],
    [14, true],
    [22, true],
    [23, false],
    [27, true],
    [36, true],
    [45, false],
    [47, false],
    [49, false],
    [50, true],
    [58, true],
    [59, false],
  ])('built in as number %i: %s', (id, isDate) => expect(isDateFormat(id, null)).toBe(isDate));
});

describe('a day number', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [46_083, false, '2026-03-02'],
    [46_083.5, false, '2026-03-02T12:00:00'],
    [46_083.999_99, false, '2026-03-02T23:59:59'],
    [0, true, '1904-01-01'],
    [44_621, true, '2026-03-02'],
    [60, true, '1904-03-01'],
    [-1, false, null],
    [Number.NaN, false, null],
    [Number.POSITIVE_INFINITY, false, null],
    [2_958_465, false, '9999-12-31'],
    [2_958_467, false, null],
  ])('%d, counted from 1904: %s, is %s', (serial, from1904, iso) => expect(serialToIso(serial, from1904)).toBe(iso));

  const anySerial = fc.integer({ min: 61, max: 2_900_000 });
  test('one more is one day later', () =>
    fc.assert(
      fc.property(anySerial, fc.boolean(), (serial, from1904) => {
        const [today, tomorrow] = [serialToIso(serial, from1904), serialToIso(serial + 1, from1904)];
        expect(Date.parse(tomorrow ?? '') - Date.parse(today ?? '')).toBe(86_400_000);
      }),
    ));
  test('the two ways of counting are 1,462 days apart', () =>
    fc.assert(
      fc.property(anySerial, (serial) => {
        expect(serialToIso(serial, true)).toBe(serialToIso(serial + 1_462, false));
      }),
    ));
});
