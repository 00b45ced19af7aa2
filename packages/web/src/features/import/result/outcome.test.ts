import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { type Counts, countsOf, isNothingNew, resultParts, sumOf } from './outcome.ts';

const counts = (kind: Counts['kind'], more: Partial<Counts>): Counts => ({
  kind,
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  refused: 0,
  flagged: 0,
  amounts: [],
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

test('the result says what happened, deals first, and nothing of what did not', () => {
  const all = [counts('accounts', { created: 85 }), counts('deals', { created: 8_800, refused: 2 })];
  expect(resultParts(all, dictionaries['zh-CN'])).toEqual(['新建项目 8,800、客户 85', '2 行没有进来']);
  expect(resultParts(all, dictionaries.en)).toEqual(['8,800 deals, 85 accounts created', '2 rows rejected']);
  expect(resultParts([counts('deals', { unchanged: 3 })], dictionaries.en)).toEqual(['3 unchanged']);
});
