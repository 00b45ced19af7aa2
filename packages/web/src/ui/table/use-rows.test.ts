import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from './use-rows.ts';

const table = { count: 8_800, rowHeight: 36 };

test('at the top the first rows are drawn, at the bottom the last', () => {
  expect(rangeOf(0, 720, table)).toEqual({ first: 0, end: 32 });
  expect(rangeOf(8_800 * 36 - 720, 720, table).end).toBe(8_800);
});

test('all visible rows are rendered, and never more than a screen and its margins', () =>
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(400_000), fc.integer({ min: 100, max: 2_000 }), (count, top, height) => {
      const { first, end } = rangeOf(top, height, { count, rowHeight: 36 });
      const topRow = Math.floor(top / 36);
      const bottomRow = Math.min(count, Math.ceil((top + height) / 36));
      expect(end - first).toBeLessThanOrEqual(height / 36 + 27);
      if (topRow < count) expect(first <= topRow && end >= bottomRow).toBe(true);
      expect(end).toBeLessThanOrEqual(count);
    }),
  ));
