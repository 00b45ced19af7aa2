import { describe, expect, test } from 'vitest';
import { filterQuery, isFiltered, listQuery, orderOf, readDealsSearch } from './deals-search.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the URL of the list of deals', () => {
  test.each([
    ['nothing', {}, {}],
    ['a text made of digits', { q: 2026 }, { q: '2026' }],
    ['owners, broken ids dropped', { owner: `${ID},x` }, { owner: ID }],
    ['switches', { inflated: 'true', mine: true, uncontrolled: 'no' }, { inflated: true, mine: true }],
    ['a day that does not exist', { closesTo: '2026-02-30' }, {}],
    ['an order', { sort: 'amount', order: 'asc' }, { sort: 'amount', order: 'asc' }],
    ['an order nobody has', { sort: 'luck' }, {}],
    ['the board', { view: 'board', by: 'evidenced' }, { view: 'board', by: 'evidenced' }],
    ['amounts in whole minor units', { amountMin: '100.4' }, { amountMin: 100 }],
    ['what nobody knows', { constructor: 'x', other: 1 }, {}],
  ])('%s', (_, raw, search) => expect(readDealsSearch(raw)).toEqual(search));

  test('reading again what was read changes nothing', () => {
    const once = readDealsSearch({ q: 'mes', owner: ID, inflated: true, sort: 'closes', view: 'board', new: 'true' });
    expect(readDealsSearch({ ...once })).toEqual(once);
  });
});

describe('what the server is asked', () => {
  test('open deals, unless another outcome is named', () => {
    expect(filterQuery({})).toEqual({ outcome: 'open' });
    expect(filterQuery({ outcome: 'won,lost' })).toEqual({ outcome: 'won,lost' });
    expect(filterQuery({ outcome: 'all' })).toEqual({});
  });
  test('switches as words, and nothing of how it is shown', () => {
    expect(listQuery({ inflated: true, view: 'board', new: true })).toEqual({
      outcome: 'open',
      inflated: 'true',
      sort: 'risk',
      order: 'desc',
    });
  });
  test('names and dates start at the small end', () => {
    expect(orderOf({ sort: 'name' }).order).toBe('asc');
    expect(orderOf({ sort: 'amount' }).order).toBe('desc');
    expect(orderOf({ sort: 'name', order: 'desc' }).order).toBe('desc');
  });
});

test.each([
  [{}, false],
  [{ sort: 'amount', view: 'board' }, false],
  [{ mine: true }, true],
] as const)('%o is filtered: %s', (search, filtered) => expect(isFiltered(search)).toBe(filtered));
