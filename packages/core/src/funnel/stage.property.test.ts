import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerSize } from '../facts/vocabulary.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anySize, CRITERIA } from '../testing/arbitrary.ts';
import { criteria, gatesOf } from '../testing/build.ts';
import { judgeStage } from './stage.ts';

const { stages } = DEFAULT_PARAMETERS;
const anyHeld = fc.subarray(CRITERIA);
const anyCriterion = fc.constantFrom(...CRITERIA);

function judged(held: readonly string[], size: CustomerSize) {
  const scene = gatesOf({ deal: { customerSize: size }, facts: criteria(held) });
  return judgeStage(scene.known, stages, scene);
}
const level = (held: readonly string[], size: CustomerSize): number =>
  stages.findIndex(({ id }) => id === judged(held, size).evidenced);

describe('laws of the funnel', () => {
  test('more evidence never lowers the evidenced stage', () => {
    fc.assert(
      fc.property(anyHeld, anyCriterion, anySize, (held, extra, size) => {
        expect(level([...held, extra], size)).toBeGreaterThanOrEqual(level(held, size));
      }),
    );
  });

  test('removing evidence never raises it', () => {
    fc.assert(
      fc.property(anyHeld, anyCriterion, anySize, (held, gone, size) => {
        const less = held.filter((id) => id !== gone);
        expect(level(less, size)).toBeLessThanOrEqual(level(held, size));
      }),
    );
  });

  test('a large customer or a government never needs less than a small one', () => {
    fc.assert(
      fc.property(anyHeld, fc.constantFrom('large' as const, 'government' as const), (held, size) => {
        expect(level(held, size)).toBeLessThanOrEqual(level(held, 'small'));
      }),
    );
  });

  test('every gate up to the evidenced stage is open, and the next one is closed', () => {
    fc.assert(
      fc.property(anyHeld, anySize, (held, size) => {
        const { gates } = judged(held, size);
        const at = level(held, size);
        expect(gates.slice(0, at + 1).every(({ pass }) => pass)).toBe(true);
        expect(gates[at + 1]?.pass ?? false).toBe(false);
      }),
    );
  });

  test('a gate is open exactly when nothing is missing, and what is missing is not met', () => {
    fc.assert(
      fc.property(anyHeld, anySize, (held, size) => {
        for (const gate of judged(held, size).gates) {
          expect(gate.pass).toBe(gate.missing.length === 0);
          const met = gate.criteria.filter((one) => one.met).map(({ id }) => id);
          expect(gate.missing.filter((id) => met.includes(id))).toEqual([]);
        }
      }),
    );
  });

  test('adding all that is missing opens the gate', () => {
    fc.assert(
      fc.property(anyHeld, anySize, fc.nat({ max: 5 }), (held, size, at) => {
        const missing = judged(held, size).gates[at]?.missing ?? [];
        expect(judged([...held, ...missing], size).gates[at]?.pass).toBe(true);
      }),
    );
  });
});
