import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_CRITERIA } from '../facts/slot.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { type FactSpec, heldOf } from '../testing/build.ts';
import { judgeCustomer } from './fit.ts';

const rules = DEFAULT_PARAMETERS.customer;
const fitOf = (points: Readonly<Record<string, FactSpec['value']>>, over: Partial<FactSpec> = {}) => {
  const facts = Object.entries(points).map(([id, value]) => ({ slot: `account.${id}`, value, ...over }));
  return judgeCustomer(heldOf({ facts }).hold, rules);
};
const every = (points: number) => Object.fromEntries(ACCOUNT_CRITERIA.map((id) => [id, points]));
const anyPoints = fc.dictionary(fc.constantFrom(...ACCOUNT_CRITERIA), fc.integer({ min: 0, max: 5 }));

describe('class of a customer', () => {
  test.each([
    [5, 5, 'A'],
    [4, 4, 'A'],
    [3, 3, 'B'],
    [2, 2, 'C'],
    [0, 0, 'C'],
  ])('%i in everything: %f, %s', (points, score, grade) => {
    expect(fitOf(every(points))).toMatchObject({ score, grade });
  });

  test.each([
    [{}, null, null],
    // Facts on less than half of the weight class nobody.
    [{ payment: 5 }, 5, null],
    [{ payment: 5, fit: 5 }, 5, null],
    [{ payment: 5, fit: 5, location: 5 }, 5, 'A'],
    [{ payment: 0, fit: 0, growth: 4 }, 4 / 7, 'C'],
    [{ payment: 2.5, fit: 2.5, loyalty: 2.5 }, 2.5, 'B'],
    // Out of range and no numbers at all are cut or left out, never believed.
    [{ fit: 9 }, 5, null],
    [{ fit: -3 }, 0, null],
    [{ fit: 'good' }, null, null],
    [{ fit: null }, null, null],
  ])('%j: %s, %s', (points, score, grade) => {
    expect(fitOf(points)).toMatchObject({ score, grade });
  });

  test('points that rest on nothing, or on hearsay, do not count', () => {
    expect(fitOf(every(5), { kind: null })).toMatchObject({ score: null, grade: null, paymentWarning: false });
    expect(fitOf(every(5), { kind: 'third-party' })).toMatchObject({ score: null, grade: null });
  });

  test('one more point never lowers the score', () => {
    fc.assert(
      fc.property(anyPoints, fc.constantFrom(...ACCOUNT_CRITERIA), (points, id) => {
        const now = points[id];
        if (now === undefined || now >= 5) return;
        const score = fitOf(points).score ?? 0;
        expect(fitOf({ ...points, [id]: now + 1 }).score ?? 0).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  test('the score lies between the worst and the best point', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { score } = fitOf(points);
        const values = Object.values(points);
        if (values.length === 0) expect(score).toBeNull();
        else {
          expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
          expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        }
      }),
    );
  });

  test('a workspace that weighs nothing has no score', () => {
    const weights = Object.fromEntries(ACCOUNT_CRITERIA.map((id) => [id, 0])) as typeof rules.weights;
    const { hold } = heldOf({ facts: [{ slot: 'account.fit', value: 3 }] });
    expect(judgeCustomer(hold, { ...rules, weights }).score).toBeNull();
  });
});

describe('payment', () => {
  test.each([
    [0, true],
    [2, true],
    [2.1, false],
    [5, false],
  ])('a reputation of %f warns: %s', (payment, warns) => {
    expect(fitOf({ ...every(5), payment }).paymentWarning).toBe(warns);
  });

  test('a great customer with bad payment is warned of all the same', () => {
    const { grade, paymentWarning } = fitOf({ ...every(5), payment: 1 });
    expect(grade).toBe('A');
    expect(paymentWarning).toBe(true);
  });
});
