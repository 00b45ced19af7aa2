import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, entropy, posterior, scale, toProbabilities, toTriple, type Triple } from './states.ts';

const EVEN: Triple = [1 / 3, 1 / 3, 1 / 3];
const anyLog = fc.double({ min: -2000, max: 0, noNaN: true });
const anyLogs: fc.Arbitrary<Triple> = fc.tuple(anyLog, anyLog, anyLog);

describe('three states', () => {
  test('evidence that says the same of all three says nothing', () => {
    const after = posterior([0.5, 0.3, 0.2], [-7, -7, -7]);
    expect(after[0]).toBeCloseTo(0.5, 12);
    expect(after[2]).toBeCloseTo(0.2, 12);
  });

  test('odds move by the difference of the log-likelihoods', () => {
    const [first, alternate] = posterior(EVEN, [Math.log(0.6), Math.log(0.2), Math.log(0.2)]);
    expect(first / alternate).toBeCloseTo(3, 12);
  });

  test('a state held impossible stays impossible', () => {
    expect(posterior([0.5, 0.5, 0], [-50, -60, 0])[2]).toBe(0);
  });

  test('chances stay chances however much evidence there is', () => {
    fc.assert(
      fc.property(anyLogs, (logs) => {
        const after = posterior(EVEN, logs);
        for (const one of after) {
          expect(Number.isFinite(one)).toBe(true);
          expect(one).toBeGreaterThanOrEqual(0);
        }
        expect(Math.abs(after[0] + after[1] + after[2] - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('evidence taken in two parts equals evidence taken at once', () => {
    const small = fc.double({ min: -5, max: 0, noNaN: true });
    const anySmall: fc.Arbitrary<Triple> = fc.tuple(small, small, small);
    fc.assert(
      fc.property(anySmall, anySmall, (one, other) => {
        const steps = posterior(posterior(EVEN, one), other);
        const once = posterior(EVEN, add(one, other));
        for (const at of [0, 1, 2] as const) expect(steps[at]).toBeCloseTo(once[at], 10);
      }),
    );
  });
});

describe('entropy', () => {
  test.each<[Triple, number]>([
    [EVEN, Math.log(3)],
    [[1, 0, 0], 0],
    [[0.5, 0.5, 0], Math.log(2)],
  ])('of %j is %f', (p, nats) => {
    expect(entropy(p)).toBeCloseTo(nats, 12);
  });
});

test('names and numbers go both ways', () => {
  expect(toTriple(toProbabilities([0.2, 0.3, 0.5]))).toEqual([0.2, 0.3, 0.5]);
  expect(scale(add([1, 2, 3], [1, 1, 1]), 2)).toEqual([4, 6, 8]);
});
