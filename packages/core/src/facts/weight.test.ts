import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyKind } from '../testing/arbitrary.ts';
import { EVIDENCE_KINDS } from './evidence.ts';
import { freshnessOf, isFactual, weigh } from './weight.ts';

const rules = DEFAULT_PARAMETERS.evidence;
const anyAge = fc.record({
  ageDays: fc.integer({ min: 0, max: 2000 }),
  halfLifeDays: fc.constantFrom(30, 60, 180),
});

describe('weight of one evidence', () => {
  test.each([
    ['document', 0, 30, 1],
    ['document', 30, 30, 0.5],
    ['document', 60, 30, 0.25],
    ['public-statement', 60, 60, 0.5],
    ['behaviour', 0, 30, 0.9],
    ['behaviour', 180, 180, 0.45],
    ['private-statement', 0, 30, 0.8],
    ['observation', 0, 30, 0.7],
    ['third-party', 0, 30, 0.4],
    ['third-party', 90, 30, 0.05],
    ['inference', 0, 30, 0],
    ['inference', 90, 30, 0],
  ] as const)('%s, %i days old at a half-life of %i days, weighs %f', (kind, ageDays, halfLifeDays, weight) => {
    expect(weigh(kind, { ageDays, halfLifeDays }, rules)).toBeCloseTo(weight, 12);
  });

  test('older evidence never weighs more', () => {
    fc.assert(
      fc.property(anyKind, anyAge, fc.integer({ min: 0, max: 500 }), (kind, age, more) => {
        const older = weigh(kind, { ...age, ageDays: age.ageDays + more }, rules);
        expect(older).toBeLessThanOrEqual(weigh(kind, age, rules));
      }),
    );
  });

  test('the customer’s own papers, words and deeds are facts; hearsay and our conclusions are not', () => {
    expect(EVIDENCE_KINDS.filter(isFactual)).toEqual([
      'document',
      'public-statement',
      'behaviour',
      'private-statement',
      'observation',
    ]);
  });

  test('no kind weighs more than a document, and factual kinds weigh more than the others', () => {
    const weights = EVIDENCE_KINDS.map((kind) => rules.kindWeight[kind]);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const least = Math.min(...EVIDENCE_KINDS.filter(isFactual).map((kind) => rules.kindWeight[kind]));
    for (const kind of EVIDENCE_KINDS) if (!isFactual(kind)) expect(rules.kindWeight[kind]).toBeLessThan(least);
  });
});

describe('freshness', () => {
  test.each([
    [0, 'fresh'],
    [30, 'fresh'],
    [31, 'ageing'],
    [60, 'ageing'],
    [61, 'stale'],
    [900, 'stale'],
  ])('%i days at a half-life of 30 days: %s', (ageDays, freshness) => {
    expect(freshnessOf({ ageDays, halfLifeDays: 30 }, rules)).toBe(freshness);
  });

  test('what a workspace calls fresh is its own choice', () => {
    const patient = { ...rules, freshHalfLives: 2, ageingHalfLives: 4 };
    expect(freshnessOf({ ageDays: 60, halfLifeDays: 30 }, patient)).toBe('fresh');
    expect(freshnessOf({ ageDays: 61, halfLifeDays: 30 }, patient)).toBe('ageing');
  });
});
