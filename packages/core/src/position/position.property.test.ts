import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Probabilities } from './states.ts';
import { anyAnswer, anyPerson, anySignal } from '../testing/arbitrary.ts';
import { anyBidders, anyPhase, anySaid, anySayings, positionOn, type Said, say } from '../testing/position.ts';
import { verdictOf } from './judge-position.ts';
import type { Triple } from './states.ts';

const STATES = ['first', 'alternate', 'reference'] as const;
const sum = (p: Probabilities): number => p.first + p.alternate + p.reference;
/** A mixed answer pulls both ways, and its two sides fade at their own pace. */
const anyClear = anySaid.filter(({ answer }) => answer !== 'mixed');

describe('laws of where we stand', () => {
  test('the order of evidence never matters', () => {
    const pairs = anySayings.chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length, maxLength: said.length })),
    );
    fc.assert(
      fc.property(pairs, ([said, other]) => {
        expect(positionOn(other).p).toEqual(positionOn(said).p);
      }),
    );
  });

  test('repeating the same statement by the same person on the same day adds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anySaid, { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (said, pick, times) => {
          const again = Array.from({ length: times }, () => said[pick % said.length] as Said);
          expect(positionOn([...said, ...again]).p).toEqual(positionOn(said).p);
        },
      ),
    );
  });

  test('one answer alone moves less the older it is', () => {
    fc.assert(
      fc.property(anyClear, fc.integer({ min: 1, max: 200 }), anyBidders, (said, more, bidders) => {
        const young = positionOn([said], { bidders });
        const old = positionOn([{ ...said, age: said.age + more }], { bidders });
        const shift = ({ prior, p }: typeof young): number => Math.abs(p.first - prior.first);
        expect(shift(old)).toBeLessThanOrEqual(shift(young) + 1e-12);
      }),
    );
  });

  test('better founded evidence moves more', () => {
    fc.assert(
      fc.property(anySignal, anyAnswer, anyPerson, (signal, answer, by) => {
        const shift = (kind: Said['kind']): number => {
          const { prior, p } = positionOn([say(signal, answer, { by, kind })]);
          return Math.abs(p.first - prior.first);
        };
        expect(shift('document')).toBeGreaterThanOrEqual(shift('observation'));
        expect(shift('observation')).toBeGreaterThanOrEqual(shift('third-party'));
      }),
    );
  });

  test('chances are chances and sum to one', () => {
    fc.assert(
      fc.property(anySayings, anyBidders, anyPhase, (said, bidders, phase) => {
        const { p, prior, byPerson } = positionOn(said, { bidders, phase });
        for (const one of [p, prior, ...byPerson.map((view) => view.p)]) {
          expect(Math.abs(sum(one) - 1)).toBeLessThan(1e-12);
          for (const state of STATES) {
            expect(one[state]).toBeGreaterThanOrEqual(0);
            expect(one[state]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('the phase changes what to do and what to ask; where we stand only by what was said of choosing us', () => {
    const anyOther = fc.array(
      anySaid.filter(({ signal }) => signal !== 'said-will-choose-us'),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(anyOther, anyPhase, anyPhase, (said, one, other) => {
        expect(positionOn(said, { phase: one }).p).toEqual(positionOn(said, { phase: other }).p);
      }),
    );
  });

  test('alone in the race we are never a reference', () => {
    fc.assert(
      fc.property(anySayings, (said) => {
        const { p, verdict } = positionOn(said, { bidders: 1 });
        expect(p.reference).toBe(0);
        expect(verdict).not.toBe('reference');
      }),
    );
  });

  test('more competitors never make us likelier to be first', () => {
    fc.assert(
      fc.property(anySayings, fc.integer({ min: 2, max: 8 }), (said, bidders) => {
        const fewer = positionOn(said, { bidders }).p.first;
        expect(positionOn(said, { bidders: bidders + 1 }).p.first).toBeLessThanOrEqual(fewer + 1e-12);
      }),
    );
  });

  test('the verdict is the likeliest state; where first is barred, the likelier of the other two', () => {
    fc.assert(
      fc.property(anySayings, anyBidders, (said, bidders) => {
        const { p, prior, verdict, stance } = positionOn(said, { bidders });
        expect(stance[0] === 'ask-first').toBe(verdict === 'unknown');
        if (verdict === 'unknown') return;
        const saysFor = said.some(({ answer }) => answer === 'for');
        if (p.first <= prior.first + 1e-12 || !saysFor) expect(verdict).not.toBe('first');
        const barred = verdict !== 'first';
        expect(p[verdict]).toBe(
          barred ? Math.max(p.alternate, p.reference) : Math.max(p.first, p.alternate, p.reference),
        );
      }),
    );
  });

  test('a tie goes to the worse state: hope is no evidence', () => {
    const even: Triple = [1 / 3, 1 / 3, 1 / 3];
    const prior: Triple = [0.2, 0.4, 0.4];
    const heard = { isHeard: true, isHeardFor: true };
    expect(verdictOf(even, prior, heard)).toBe('reference');
    expect(verdictOf([0.4, 0.4, 0.2], prior, heard)).toBe('alternate');
    expect(verdictOf([0.4, 0.2, 0.4], prior, heard)).toBe('reference');
    expect(verdictOf([0.4, 0.3, 0.3], [0.5, 0.25, 0.25], heard)).toBe('reference');
    expect(verdictOf([1, 0, 0], prior, { isHeard: true, isHeardFor: false })).toBe('reference');
    expect(verdictOf([1, 0, 0], prior, { isHeard: false, isHeardFor: false })).toBe('unknown');
  });

  test('when every answer speaks for us the chance rises, when every answer speaks against us it falls', () => {
    fc.assert(
      fc.property(fc.array(anySaid, { minLength: 1, maxLength: 10 }), anyBidders, (said, bidders) => {
        const all = (answer: Said['answer']) =>
          positionOn(
            said.map((one) => ({ ...one, answer })),
            { bidders },
          );
        expect(all('for').p.first).toBeGreaterThan(all('for').prior.first);
        expect(all('against').p.first).toBeLessThan(all('against').prior.first);
      }),
    );
  });
});

describe('laws of the explanation', () => {
  test('contributions add up to the whole change in the odds of being first', () => {
    fc.assert(
      fc.property(anySayings, anyBidders, (said, bidders) => {
        const { prior, p, contributions } = positionOn(said, { bidders });
        const odds = ({ first, alternate, reference }: Probabilities): number =>
          Math.log(first / (alternate + reference));
        const total = contributions.reduce((all, { logOdds }) => all + logOdds, 0);
        expect(total).toBeCloseTo(odds(p) - odds(prior), 8);
      }),
    );
  });

  test('an answer for us never counts against us, nor the other way round', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySaid, { selector: ({ signal, by }) => `${signal} ${by}`, maxLength: 12 }),
        (said) => {
          for (const { answer, logOdds } of positionOn(said).contributions) {
            if (answer === 'for') expect(logOdds).toBeGreaterThan(0);
            if (answer === 'against') expect(logOdds).toBeLessThan(0);
          }
        },
      ),
    );
  });

  test('an answer is named at most once, the largest first', () => {
    fc.assert(
      fc.property(anySayings, (said) => {
        const { contributions } = positionOn(said);
        expect(new Set(contributions.map(({ evidence }) => evidence)).size).toBe(contributions.length);
        const sizes = contributions.map(({ logOdds }) => Math.abs(logOdds));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });

  test('people who say the same agree; their divergence is never negative and never above ln 2', () => {
    fc.assert(
      fc.property(anySayings, (said) => {
        const { divergence, rolesDisagree } = positionOn(said);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence).toBeLessThanOrEqual(Math.log(2) + 1e-12);
        expect(rolesDisagree).toBe(divergence > 0.15);
        const same = [...said.map((one) => ({ ...one, by: 'p1' })), ...said.map((one) => ({ ...one, by: 'p2' }))];
        expect(positionOn(same).divergence).toBeCloseTo(0, 12);
      }),
    );
  });
});
