import { describe, expect, test } from 'vitest';
import { narrowed, openedKeys, withOpened } from './narrow.ts';

describe('a group of the list of deals', () => {
  test.each([
    ['owner', 'a', {}, { owner: 'a' }],
    ['owner', 'a', { owner: 'a,b', mine: true }, { owner: 'a', mine: true }],
    ['account', 'a', {}, { account: 'a' }],
    ['account', 'none', {}, { noAccount: true }],
    ['stage', 'none', { stage: 'none,intent' }, { stage: 'none' }],
    ['place', 'first', {}, { verdict: 'first' }],
    ['month', '2028-02', {}, { closesFrom: '2028-02-01', closesTo: '2028-02-29' }],
    [
      'month',
      '2026-12',
      { closesFrom: '2026-12-10', closesTo: '2027-01-31' },
      { closesFrom: '2026-12-10', closesTo: '2026-12-31' },
    ],
    ['month', 'none', {}, { noCloseDay: true }],
  ] as const)('by %s, %s, narrows %o', (by, key, search, filter) => expect(narrowed(search, by, key)).toEqual(filter));
});

describe('which groups stand open', () => {
  test('the first, unless the address says otherwise', () => {
    expect(openedKeys({}, 'a')).toEqual(['a']);
    expect(openedKeys({}, undefined)).toEqual([]);
    expect(openedKeys({ opened: 'b,c' }, 'a')).toEqual(['b', 'c']);
  });
  test('the last one closed leaves none open', () => {
    expect(openedKeys({ opened: withOpened(['a'], 'a', false) }, 'a')).toEqual([]);
  });
  test('one more is opened once only, and at most twenty stay open', () => {
    expect(withOpened(['a', 'b'], 'a', true)).toBe('b,a');
    const many = Array.from({ length: 20 }, (_, at) => `k${at}`);
    expect(withOpened(many, 'z', true)).toBe([...many.slice(1), 'z'].join(','));
  });
});
