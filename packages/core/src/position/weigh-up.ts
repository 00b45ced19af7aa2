import type { Phase } from '../facts/vocabulary.ts';
import type { PositionRules } from './rules.ts';
import { add, NOTHING, posterior, scale, type Triple } from './states.ts';
import type { Voice } from './voice.ts';

/** A voice with what it finally adds: after the discount for answers of one phase, which are not independent. */
export interface Heard extends Voice {
  readonly applied: Triple;
}

/** Discount for one of `count` answers within a phase. */
export const discount = (count: number, rules: PositionRules): number => 1 / (1 + rules.correlation * (count - 1));

/** How many voices speak in each phase. */
export function countByPhase(voices: readonly Voice[], rules: PositionRules): ReadonlyMap<Phase | 'any', number> {
  const counts = new Map<Phase | 'any', number>();
  for (const { signal } of voices) {
    const { phase } = rules.likelihoods[signal];
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return counts;
}

/** Applies the discount within each phase. */
export function hear(voices: readonly Voice[], rules: PositionRules): Heard[] {
  const counts = countByPhase(voices, rules);
  return voices.map((voice) => {
    const count = counts.get(rules.likelihoods[voice.signal].phase) ?? 1;
    return { ...voice, applied: scale(voice.logs, discount(count, rules)) };
  });
}

/** The chances after all voices and a phase shift. */
export const weighUp = (prior: Triple, heard: readonly Heard[], also: Triple = NOTHING): Triple =>
  posterior(prior, heard.map(({ applied }) => applied).reduce(add, also));
