import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from './number-text.ts';

const styles = fc.record({ least: fc.integer({ min: 0, max: 2 }), most: fc.integer({ min: 2, max: 3 }) });
const written = fc.tuple(fc.integer({ min: -9e11, max: 9e11 }), fc.integer({ min: 0, max: 4 }));

test.each(['zh-CN', 'en'])('writes numbers as Intl writes them in %s', (language) =>
  fc.assert(
    fc.property(written, styles, ([digits, places], { least, most }) => {
      const value = Number(`${digits}e-${places}`);
      const style = { minimumFractionDigits: least, maximumFractionDigits: most, signDisplay: 'negative' } as const;
      expect(numberText(value, { least, most })).toBe(new Intl.NumberFormat(language, style).format(value));
    }),
    { numRuns: 2_000 },
  ),
);

test.each([
  [1.005, 2, '1.01'],
  [999_999.5, 0, '1,000,000'],
  [-0.4, 0, '0'],
  [1e-9, 2, '0'],
])('%s with %s digits is %s', (value, most, text) => expect(numberText(value, { most })).toBe(text));
