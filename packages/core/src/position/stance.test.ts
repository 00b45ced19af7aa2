import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phase } from '../facts/vocabulary.ts';
import type { Verdict } from './verdict.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyPhase } from '../testing/position.ts';
import { stancesFor } from './stance.ts';
import { posterior, type Triple } from './states.ts';

const rules = DEFAULT_PARAMETERS.position;
const stances = (p: Triple, phase: Phase, verdict: Verdict = 'reference') => stancesFor(p, { phase, verdict }, rules);
const codes = (p: Triple, phase: Phase, verdict?: Verdict): string[] =>
  stances(p, phase, verdict).map(({ stance }) => stance);

describe('what to do', () => {
  test.each<[Phase, Triple, Verdict, string[]]>([
    ['early', [0.5, 0.3, 0.2], 'first', ['enter', 'enter-only-with-new-access', 'leave']],
    ['early', [0.06, 0.4, 0.54], 'reference', ['enter-only-with-new-access', 'enter', 'leave']],
    ['early', [0.02, 0.2, 0.78], 'reference', ['leave', 'enter-only-with-new-access', 'enter']],
    ['middle', [0.5, 0.3, 0.2], 'first', ['go-on', 'leave']],
    ['middle', [0.13, 0.6, 0.27], 'alternate', ['go-on', 'leave']],
    ['middle', [0.11, 0.6, 0.29], 'alternate', ['leave', 'go-on']],
    ['late', [0.6, 0.3, 0.1], 'first', ['guard-and-bind-price-to-risk', 'leave']],
    ['late', [0.15, 0.7, 0.15], 'alternate', ['slow-down-or-change-sso', 'leave']],
    ['late', [0.02, 0.2, 0.78], 'reference', ['leave', 'slow-down-or-change-sso']],
  ])('%s, %j, %s', (phase, p, verdict, expected) => {
    expect(codes(p, phase, verdict)).toEqual(expected);
  });

  test.each(['early', 'middle', 'late'] as const)('%s and nothing known: ask first', (phase) => {
    expect(codes([1 / 3, 1 / 3, 1 / 3], phase, 'unknown')).toEqual(['ask-first']);
  });

  test('going on later must promise more, since it costs more', () => {
    const p: Triple = [0.1, 0.05, 0.85];
    expect(codes(p, 'early')[0]).toBe('enter');
    expect(codes(p, 'middle')[0]).toBe('leave');
    expect(codes(p, 'late')[0]).toBe('leave');
  });

  test('going on is worth the chance of being first, less the cost of the phase', () => {
    expect(stances([0.4, 0.3, 0.3], 'middle')[0]).toEqual({ stance: 'go-on', value: 0.4 - 0.12 });
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
