import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phase } from '../facts/vocabulary.ts';
import type { Verdict } from './verdict.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyPhase } from '../testing/position.ts';
import { stancesFor } from './stance.ts';
import { posterior, type Triple } from './states.ts';

const rules = DEFAULT_PARAMETERS.position;
const stances = (p: Triple, phase: Phase, verdict: Verdict = 'reference', bidders = 3) =>
  stancesFor(p, { phase, verdict, bidders }, rules);
const codes = (p: Triple, phase: Phase, verdict?: Verdict): string[] =>
  stances(p, phase, verdict).map(({ stance }) => stance);

describe('what to do', () => {
  test.each<[Phase, Triple, Verdict, string[]]>([
    ['early', [0.5, 0.3, 0.2], 'first', ['enter', 'enter-only-with-new-access', 'leave']],
    ['early', [0.18, 0.41, 0.41], 'reference', ['enter-only-with-new-access', 'leave', 'enter']],
    ['early', [0.02, 0.2, 0.78], 'reference', ['leave', 'enter-only-with-new-access', 'enter']],
    ['middle', [0.5, 0.3, 0.2], 'first', ['go-on', 'leave']],
    ['middle', [0.21, 0.395, 0.395], 'alternate', ['go-on', 'leave']],
    ['middle', [0.18, 0.41, 0.41], 'alternate', ['leave', 'go-on']],
    ['late', [0.6, 0.3, 0.1], 'first', ['guard-and-bind-price-to-risk', 'leave']],
    ['late', [0.15, 0.7, 0.15], 'alternate', ['slow-down-or-change-sso', 'leave']],
    ['late', [0.02, 0.2, 0.78], 'reference', ['leave', 'slow-down-or-change-sso']],
  ])('%s, %j, %s', (phase, p, verdict, expected) => {
    expect(codes(p, phase, verdict)).toEqual(expected);
  });

  test.each(['early', 'middle', 'late'] as const)('%s and nothing known: ask first', (phase) => {
    expect(codes([1 / 3, 1 / 3, 1 / 3], phase, 'unknown')).toEqual(['ask-first']);
  });

  /** The chance of being first from which a way is worth more than leaving, the rest shared in this way. */
  function from(phase: Phase, stance: string, alternateShare: number, verdict: Verdict = 'alternate'): number {
    let [low, high] = [0, 1];
    for (let step = 0; step < 40; step += 1) {
      const first = (low + high) / 2;
      const p: Triple = [first, (1 - first) * alternateShare, (1 - first) * (1 - alternateShare)];
      const value = stances(p, phase, verdict).find((one) => one.stance === stance)?.value ?? 0;
      if (value > 1e-12) high = first;
      else low = first;
    }
    return high;
  }

  test.each<[Phase, string, number, number, number]>([
    ['early', 'enter', 0.21, 0.2, 0.15],
    ['early', 'enter-only-with-new-access', 0.16, 0.165, 0.145],
    ['middle', 'go-on', 0.25, 0.2, 0.09],
    ['late', 'slow-down-or-change-sso', 0.2, 0.09, 0],
  ])(
    '%s, %s: from %f without an alternate, %f half and half, %f alternates only',
    (phase, stance, none, half, only) => {
      expect(Math.abs(from(phase, stance, 0) - none)).toBeLessThan(0.006);
      expect(Math.abs(from(phase, stance, 0.5) - half)).toBeLessThan(0.006);
      expect(Math.abs(from(phase, stance, 1) - only)).toBeLessThan(0.006);
    },
  );

  test('asking for access first is better than entering up to a chance of 0.23', () => {
    expect(codes([0.225, 0.3875, 0.3875], 'early')[0]).toBe('enter-only-with-new-access');
    expect(codes([0.24, 0.38, 0.38], 'early')[0]).toBe('enter');
  });
});

describe('laws of the stance', () => {
  const anyP: fc.Arbitrary<Triple> = fc
    .tuple(...[0, 1, 2].map(() => fc.double({ min: -6, max: 0, noNaN: true })))
    .map((logs) => posterior([1 / 3, 1 / 3, 1 / 3], logs as unknown as Triple));
  const anyVerdict = fc.constantFrom('first' as const, 'alternate' as const, 'reference' as const);

  test('leaving is always among the choices, and the best comes first', () => {
    fc.assert(
      fc.property(anyP, anyPhase, anyVerdict, (p, phase, verdict) => {
        const list = stances(p, phase, verdict);
        expect(list.map(({ stance }) => stance)).toContain('leave');
        const values = list.map(({ value }) => value);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        expect(values[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a better chance of being first never turns going on into leaving', () => {
    fc.assert(
      fc.property(anyP, anyPhase, anyVerdict, fc.double({ min: 0, max: 1, noNaN: true }), (p, phase, verdict, lift) => {
        const better: Triple = [p[0] + lift * (1 - p[0]), p[1] * (1 - lift), p[2] * (1 - lift)];
        if (codes(p, phase, verdict)[0] !== 'leave' && phase !== 'late') {
          expect(codes(better, phase, verdict)[0]).not.toBe('leave');
        }
      }),
    );
  });
});

test('where no competitor is ahead of us nobody is slowed down, however late', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.constantFrom('alternate', 'first', 'unknown'),
      (first, verdict) => {
        const late = stances([first, 1 - first, 0], 'late', verdict, 1);
        expect(late.map(({ stance }) => stance)).not.toContain('slow-down-or-change-sso');
      },
    ),
  );
});
