import type { DealView } from '@qibu/contract';
import type { VerdictFrom } from '@qibu/phrases/say';

/** What the first sentence is made of: where we stand, how sure, the most important open risk, and what to do. */
export function verdictOf({ analysis, outcome }: Pick<DealView, 'analysis' | 'outcome'>): VerdictFrom {
  const { position, flags, advice } = analysis;
  // The advice begins with a stage ahead of the evidence; saying it once is enough.
  const said = advice.ahead === null ? null : 'stage-inflation';
  return {
    place: position.place,
    p: position.p,
    signals: position.contributions.length,
    outcome,
    worst: flags.find(({ dismissed, id }) => !dismissed && id !== said) ?? null,
    advice: { ...advice, phase: position.phase },
  };
}
