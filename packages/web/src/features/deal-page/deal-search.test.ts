import { describe, expect, test } from 'vitest';
import { readDealSearch } from './deal-search.ts';

describe('the URL of a deal page', () => {
  test.each([
    ['nothing', {}, {}],
    ['the overview is the plain address', { tab: 'overview' }, {}],
    ['a tab', { tab: 'people' }, { tab: 'people' }],
    ['a real day', { asOf: '2026-02-28' }, { asOf: '2026-02-28' }],
    ['a day that does not exist', { asOf: '2026-02-30' }, {}],
    ['a panel and its subject', { panel: 'evidence', about: 'M2' }, { panel: 'evidence', about: 'M2' }],
    ['a subject without a panel', { about: 'M2' }, {}],
    ['what nobody knows', { tab: 'x', panel: 'y', other: 1, asOf: 20260101 }, {}],
  ])('%s', (_, raw, search) => expect(readDealSearch(raw)).toEqual(search));
});
