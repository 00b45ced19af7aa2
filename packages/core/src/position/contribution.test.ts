import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago } from '../testing/build.ts';
import { positionOn, say } from '../testing/position.ts';
import { alternateShare } from './contribution.ts';
import type { Triple } from './states.ts';

describe('what one answer did', () => {
  test('is shown with its answer, weight, evidence, age and person', () => {
    const [one] = positionOn([say('M2', 'for', { by: 'zhang', kind: 'document', age: 30 })]).contributions;
    expect(one).toMatchObject({ signal: 'M2', by: 'zhang', answer: 'for', weight: 0.5, evidence: 'e0', ageDays: 30 });
  });

  test('half the weight is half the log-odds when nothing else speaks', () => {
    const logOdds = (age: number): number =>
      positionOn([say('M2', 'for', { age })], { bidders: 1 }).contributions[0]?.logOdds ?? 0;
    expect(logOdds(30)).toBeCloseTo(logOdds(0) / 2, 10);
    expect(ago(30) < ago(0)).toBe(true);
  });
});

describe('how the two other states are mixed', () => {
  const anyLogs: fc.Arbitrary<Triple> = fc.tuple(
    fc.double({ min: -8, max: 0, noNaN: true }),
    fc.double({ min: -8, max: 0, noNaN: true }),
    fc.double({ min: -8, max: 0, noNaN: true }),
  );
  const anyPrior = fc.constantFrom<Triple>([1 / 3, 1 / 3, 1 / 3], [1 / 2, 1 / 4, 1 / 4], [0.2, 0.4, 0.4]);

  test('the share is a share', () => {
    fc.assert(
      fc.property(anyPrior, anyLogs, (prior, logs) => {
        const share = alternateShare(prior, logs);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('it equals the average along the way, taken in a thousand small steps', () => {
    fc.assert(
      fc.property(anyPrior, anyLogs, (prior, logs) => {
        const steps = 1000;
        let sum = 0;
        for (let step = 0; step < steps; step += 1) {
          const t = (step + 0.5) / steps;
          const alternate = prior[1] * Math.exp(t * logs[1]);
          sum += alternate / (alternate + prior[2] * Math.exp(t * logs[2]));
        }
        expect(alternateShare(prior, logs)).toBeCloseTo(sum / steps, 4);
      }),
    );
  });

  test('without a reference all of "not first" is "alternate"', () => {
    expect(alternateShare([0.5, 0.5, 0], [-1, -2, -5])).toBe(1);
    expect(alternateShare([0.5, 0.5, 0], [-1, -2, -2])).toBe(1);
  });
});
