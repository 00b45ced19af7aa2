import { expect, test } from 'vitest';
import { type Counts, countsOf, isNothingNew, sumOf } from './outcome.ts';

const counts = (kind: Counts['kind'], more: Partial<Counts>): Counts => ({
  kind,
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  refused: 0,
  flagged: 0,
  amountMinor: null,
  ...more,
});

test('figures add up over the kinds', () => {
  const all = [counts('deals', { read: 8_800, created: 8_800 }), counts('accounts', { read: 85, created: 85 })];
  expect(sumOf(all, 'read')).toBe(8_885);
  expect(countsOf(all, 'accounts')?.created).toBe(85);
  expect(countsOf(all, 'people')).toBeUndefined();
});
test.each([
  [[counts('deals', { read: 9, unchanged: 9 })], true],
  [[counts('deals', { read: 9, unchanged: 8, refused: 1 })], false],
  [[counts('deals', { read: 9, unchanged: 8, updated: 1 })], false],
  [[], true],
])('%j is nothing new: %s', (given, nothing) => expect(isNothingNew(given)).toBe(nothing));
