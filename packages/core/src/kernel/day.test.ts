import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, readDay } from './day.ts';

const anyDay = fc.integer({ min: -50_000, max: 50_000 }).map((count) => addDays(day('2000-01-01'), count));

describe('reading a day', () => {
  test.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01T00:00:00Z', false],
    ['２０２６-01-01', false],
    ['', false],
  ])('%s is a calendar date: %s', (text, isDay) => {
    expect(readDay(text)).toBe(isDay ? text : null);
  });

  test('a day known to be one is refused by name when it is none', () => {
    expect(() => day('2026-02-30')).toThrow(new RangeError('not a calendar date: 2026-02-30'));
  });
});

describe('counting days', () => {
  test.each([
    ['2026-06-29', '2026-06-30', 1],
    ['2026-06-30', '2026-06-30', 0],
    ['2026-07-01', '2026-06-30', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    // A day of the change to summer time is still one day.
    ['2026-03-28', '2026-03-30', 2],
    ['2025-06-30', '2026-06-30', 365],
  ])('%s to %s', (from, to, count) => {
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  test('the count agrees with the clock of the machine, from the year 1 to the year 9999', () => {
    const instant = (value: string): number => Date.parse(`${value}T00:00:00Z`) / 86_400_000;
    const anyYear = fc.integer({ min: -719_000, max: 2_900_000 }).map((count) => addDays(day('1970-01-01'), count));
    fc.assert(
      fc.property(anyYear, anyYear, (from, to) => {
        expect(daysBetween(from, to)).toBe(instant(to) - instant(from));
      }),
      { numRuns: 1000 },
    );
  });

  test('days in order are texts in order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});
