import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { ago, claimRow, evidenceRow, type FactSpec, heldOf, ledgerOf, TODAY } from '../testing/build.ts';
import type { EvidenceKind } from './evidence.ts';
import { holdSlot } from './hold.ts';
import { holder, isFact, isFreshFact, isYes } from './holder.ts';
import { knownBy } from './known.ts';

/** A budget claim on evidence of these kinds and ages; the half-life of a budget is 180 days. */
function budgetOn(rows: readonly (readonly [EvidenceKind, number])[], value: FactSpec['value'] = '5 m') {
  const evidence = rows.map(([kind, age], at) =>
    evidenceRow(`e${at}`, { kind, happenedOn: ago(age), recordedOn: ago(age) }),
  );
  const claims = [claimRow('sso.budget', value, { evidence: evidence.map(({ id }) => id) })];
  return holdSlot(knownBy({ ...ledgerOf(), evidence, claims }, TODAY), 'sso.budget', DEFAULT_PARAMETERS);
}

describe('what a slot rests on', () => {
  test.each<[string, [EvidenceKind, number][], string, string | null, number | null]>([
    ['nothing', [], 'unknown', null, null],
    ['our own conclusion', [['inference', 0]], 'assumption', 'fresh', 0],
    ['hearsay', [['third-party', 10]], 'assumption', 'fresh', 10],
    ['a document', [['document', 10]], 'fact', 'fresh', 10],
    ['what the customer did', [['behaviour', 180]], 'fact', 'fresh', 180],
    ['what they said to us alone', [['private-statement', 181]], 'fact', 'ageing', 181],
    ['an ageing observation', [['observation', 360]], 'fact', 'ageing', 360],
    ['an old document', [['document', 361]], 'assumption', 'stale', 361],
    [
      'an old and a new document',
      [
        ['document', 361],
        ['document', 5],
      ],
      'fact',
      'fresh',
      5,
    ],
    [
      'hearsay beside a document',
      [
        ['third-party', 1],
        ['document', 200],
      ],
      'fact',
      'ageing',
      200,
    ],
    [
      'fresh hearsay beside an old document',
      [
        ['third-party', 1],
        ['document', 400],
      ],
      'assumption',
      'stale',
      400,
    ],
  ])('%s', (_, rows, basis, freshness, ageDays) => {
    expect(budgetOn(rows)).toMatchObject({ value: '5 m', basis, freshness, ageDays });
  });

  test('evidence is listed strongest first', () => {
    const { evidence } = budgetOn([
      ['third-party', 0],
      ['document', 180],
      ['inference', 0],
      ['observation', 0],
    ]);
    expect(evidence.map(({ id }) => id)).toEqual(['e3', 'e1', 'e0', 'e2']);
    expect(evidence.map(({ weight }) => weight)).toEqual([0.7, 0.5, 0.4, 0]);
  });

  test('the same evidence named twice counts once', () => {
    const claims = [claimRow('sso.budget', 1, { evidence: ['e', 'e'] })];
    const known = knownBy({ ...ledgerOf(), evidence: [evidenceRow('e')], claims }, TODAY);
    expect(holdSlot(known, 'sso.budget', DEFAULT_PARAMETERS).evidence).toHaveLength(1);
  });

  test('a claim on evidence we do not have rests on nothing, but keeps its value', () => {
    const known = knownBy({ ...ledgerOf(), claims: [claimRow('sso.budget', 1, { evidence: ['gone'] })] }, TODAY);
    expect(holdSlot(known, 'sso.budget', DEFAULT_PARAMETERS)).toMatchObject({
      value: 1,
      basis: 'unknown',
      evidence: [],
    });
  });

  test('a value taken back is unknown, whatever it rested on', () => {
    expect(budgetOn([['document', 0]], null)).toMatchObject({ value: null, basis: 'unknown', evidence: [] });
  });

  test('a slot nobody filled is unknown', () => {
    const { known } = heldOf({});
    expect(holdSlot(known, 'sso.buyer', DEFAULT_PARAMETERS)).toEqual({
      slot: 'sso.buyer',
      value: null,
      basis: 'unknown',
      freshness: null,
      ageDays: null,
      evidence: [],
      others: [],
    });
  });
});

describe('looking slots up', () => {
  test('a slot is worked out once', () => {
    const hold = holder(knownBy(ledgerOf({ facts: [{ slot: 'sso.buyer', value: 'x' }] }), TODAY), DEFAULT_PARAMETERS);
    expect(hold('sso.buyer')).toBe(hold('sso.buyer'));
  });

  test.each([
    [{ slot: 'sso.completion', value: 'x' }, true, true],
    [{ slot: 'sso.completion', value: 'x', age: 61 }, true, false],
    [{ slot: 'sso.completion', value: 'x', age: 121 }, false, false],
    [{ slot: 'sso.completion', value: 'x', kind: 'third-party' as const }, false, false],
    [{ slot: 'sso.completion', value: 'x', kind: null }, false, false],
  ])('%o: a fact %s, a fresh one %s', (fact, factual, fresh) => {
    const held = heldOf({ facts: [fact] }).hold('sso.completion');
    expect(isFact(held)).toBe(factual);
    expect(isFreshFact(held)).toBe(fresh);
  });

  test.each([
    [true, true],
    [false, false],
    [null, false],
    ['', false],
    ['2026-09', true],
    [0, true],
    [[], false],
    [['a'], true],
  ])('the value %j says yes: %s', (value, yes) => {
    expect(isYes({ slot: 's', value, basis: 'fact', freshness: 'fresh', ageDays: 0, evidence: [], others: [] })).toBe(
      yes,
    );
  });
});
