import { describe, expect, test } from 'vitest';
import { readDealSearch } from './deal-search.ts';

describe('the URL of a deal page', () => {
  test.each([
    ['nothing', {}, {}],
    ['the first section is the plain address', { section: 'verdict' }, {}],
    ['a section', { section: 'people' }, { section: 'people' }],
    ['the signals, about one of them', { signals: true, about: 'M2' }, { signals: true, about: 'M2' }],
    ['an old tab: overview', { tab: 'overview' }, {}],
    ['an old tab: people', { tab: 'people' }, { section: 'people' }],
    ['an old tab: actions', { tab: 'actions' }, { section: 'plan' }],
    ['an old tab: evidence, about one', { tab: 'evidence', about: 'e1' }, { section: 'record', about: 'e1' }],
    ['an old tab: signals, about one', { tab: 'signals', about: 'M2' }, { signals: true, about: 'M2' }],
    ['a real day', { asOf: '2026-02-28' }, { asOf: '2026-02-28' }],
    ['a day that does not exist', { asOf: '2026-02-30' }, {}],
    ['a panel and its subject', { panel: 'evidence', about: 'M2' }, { panel: 'evidence', about: 'M2' }],
    ['a panel of another room', { panel: 'bid-note', about: 'b1' }, { panel: 'bid-note', about: 'b1' }],
    ['a panel that can have no such name', { panel: 'No such', about: 'b1' }, {}],
    ['a subject without a panel', { about: 'M2' }, {}],
    ['what nobody knows', { tab: 'x', section: 'no such place', panel: 'y', other: 1, asOf: 20260101 }, {}],
  ])('%s', (_, raw, search) => expect(readDealSearch(raw)).toEqual(search));
});
