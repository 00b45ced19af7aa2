import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberLook, shownNumber } from './shown-number.ts';

const shown = (figure: string, code: string | null): string => shownNumber(figure, numberLook(code));

describe('a number as its format shows it', () => {
  test.each([
    ['1200000', '0!.0,', '120'],
    ['356000', '0!.0,', '35.6'],
    ['356780', '0!.0,', '35.678'],
    ['1200000', '0"."0,', '120'],
    ['1200000', '0\\.0,', '120'],
    ['1200000', '#!.0000', '120'],
    ['5300000', '0.0,,', '5.3'],
    ['5300000', '#,##0,', '5300'],
    ['5300000', '#,##0.00,"k"', '5300k'],
    ['1200000', '0!.0,"万"', '120万'],
    ['1200000', '0!.0000"万元"', '120万元'],
    ['500000', '[$$-409]#,##0.00', 'USD 500000'],
    ['500000', '[$¥-411]#,##0', 'JPY 500000'],
    ['500000', '[$€-2] #,##0.00', '€500000'],
    ['500000', '[$USD] #,##0.00', 'USD 500000'],
    ['800000', '"¥"#,##0.00', '¥800000'],
    ['800000', '_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* -#,##0.00_ ', 'CNY 800000'],
    ['12', '#,##0.00"元"', '12元'],
    ['12000000', '[>=10000]0!.0,"万";0', '1200万'],
    ['500', '[>=10000]0!.0,"万";0', '500'],
    ['-500', '0.00;[Red]-0.00', '-500'],
    ['1200000', '#,##0', '1200000'],
    ['1200000', '#,##0.00', '1200000'],
    ['1200000', 'General', '1200000'],
    ['0.3', '0%', '0.3'],
    ['7', '0"台"', '7'],
    ['1200000', null, '1200000'],
    ['text', '0!.0,', 'text'],
  ])('%s under %s reads %s', (figure, code, text) => expect(shown(figure, code)).toBe(text));
  test('loses no digit, whatever the scale', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom('0!.0,', '0.0,,', '#,##0,', '0!.0000'),
        (value, code) => {
          const smaller = { '0!.0,': 4, '0.0,,': 6, '#,##0,': 3, '0!.0000': 4 }[code] ?? 0;
          const [whole = '', fraction = ''] = shown(String(value), code).split('.');
          expect(BigInt(whole + fraction.padEnd(smaller, '0'))).toBe(BigInt(value));
        },
      ),
    ));
});
