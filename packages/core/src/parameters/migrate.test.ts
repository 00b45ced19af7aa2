import { describe, expect, test } from 'vitest';
import { migrateOverrides } from './migrate.ts';
import { withOverrides } from './overrides.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';

const position = (over: object) => ({ position: over });
const SAID = 'said-will-choose-us';

describe('numbers stored by an older edition', () => {
  test.each([
    ['the worth of knowing more', position({ knowledgeValue: 0.1 }), 'knowledge-dropped'],
    ['a discount that would turn support into harm', position({ correlation: 2 }), 'correlation-capped'],
    ['one bidder while nothing is known', position({ unknownBidders: 1 }), 'bidders-raised'],
    [
      'two of three answers of a row that has changed',
      position({ likelihoods: { [SAID]: { first: { for: 0.5, mixed: 0.25 } } } }),
      'said-is-late',
    ],
  ])('%s are carried over with a note', (_, stored, note) => {
    const { overrides, notes } = migrateOverrides(stored);
    expect(notes).toEqual([note]);
    expect(() => withOverrides(DEFAULT_PARAMETERS, stored)).not.toThrow();
    expect(withOverrides(DEFAULT_PARAMETERS, stored)).toEqual(withOverrides(DEFAULT_PARAMETERS, overrides));
    expect(migrateOverrides(overrides).notes).toEqual([]);
  });

  test('what needs nothing is left alone', () => {
    const stored = { position: { correlation: 0.5 }, flags: { executiveDays: 60 } };
    expect(migrateOverrides(stored)).toEqual({ overrides: stored, notes: [] });
    for (const one of [{}, null, 3, 'x', []]) expect(migrateOverrides(one).notes).toEqual([]);
  });

  test('a wrong number stays wrong', () => {
    expect(() => withOverrides(DEFAULT_PARAMETERS, position({ correlation: 9 }))).toThrow('position.correlation');
    expect(() => withOverrides(DEFAULT_PARAMETERS, position({ unknownBidders: 0 }))).toThrow('position.unknownBidders');
  });

  test('a row changed in full means what it says, now for the late phase', () => {
    const row = { for: 0.5, mixed: 0.25, against: 0.25 };
    const { position: own } = withOverrides(DEFAULT_PARAMETERS, position({ likelihoods: { [SAID]: { first: row } } }));
    expect(own.likelihoods[SAID].first).toEqual(row);
    expect(own.saidBefore).toEqual(DEFAULT_PARAMETERS.position.saidBefore);
  });
});
