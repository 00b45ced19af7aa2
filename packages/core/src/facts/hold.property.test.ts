import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyKind } from '../testing/arbitrary.ts';
import { ago, claimRow, evidenceRow, ledgerOf, TODAY } from '../testing/build.ts';
import type { Held } from './claim.ts';
import type { EvidenceKind } from './evidence.ts';
import { holdSlot } from './hold.ts';
import { knownBy } from './known.ts';

const RANK = { unknown: 0, assumption: 1, fact: 2 } as const;
const anyRows = fc.array(fc.tuple(anyKind, fc.integer({ min: 0, max: 500 })), { maxLength: 6 });
type Rows = readonly (readonly [EvidenceKind, number])[];

function held(rows: Rows): Held {
  const evidence = rows.map(([kind, age], at) =>
    evidenceRow(`e${at}`, { kind, happenedOn: ago(age), recordedOn: ago(age) }),
  );
  const claims = [claimRow('sso.products', 'MES', { evidence: evidence.map(({ id }) => id) })];
  return holdSlot(knownBy({ ...ledgerOf(), evidence, claims }, TODAY), 'sso.products', DEFAULT_PARAMETERS);
}

describe('laws of a held slot', () => {
  test('more evidence never weakens the basis', () => {
    fc.assert(
      fc.property(anyRows, anyKind, fc.integer({ min: 0, max: 500 }), (rows, kind, age) => {
        expect(RANK[held([...rows, [kind, age]]).basis]).toBeGreaterThanOrEqual(RANK[held(rows).basis]);
      }),
    );
  });

  test('ageing never strengthens the basis', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 300 }), (rows, more) => {
        const older = held(rows.map(([kind, age]) => [kind, age + more]));
        expect(RANK[older.basis]).toBeLessThanOrEqual(RANK[held(rows).basis]);
      }),
    );
  });

  test('our own conclusions alone never make a fact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }), (ages) => {
        expect(held(ages.map((age) => ['inference', age])).basis).toBe('assumption');
      }),
    );
  });

  test('only a fact is fresh or ageing beyond doubt: what is stale is never a fact', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { basis, freshness } = held(rows);
        if (freshness === 'stale') expect(basis).toBe('assumption');
        expect(freshness === null).toBe(basis === 'unknown');
      }),
    );
  });

  test('weights fall from first to last', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const weights = held(rows).evidence.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights).toHaveLength(rows.length);
      }),
    );
  });
});
