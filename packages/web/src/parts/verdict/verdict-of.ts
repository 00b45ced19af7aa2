import type { DealView } from '@qibu/contract';
import type { VerdictFrom } from '@qibu/phrases/say';

/** What the first sentence is made of: where we stand, how sure, the most important open risk, and what to do. */
export function verdictOf(deal: Pick<DealView, 'analysis' | 'outcome'>): VerdictFrom {
  const { position, flags } = deal.analysis;
  const { verdict } = position;
  return {
    verdict,
    p: verdict === 'unknown' ? null : position.p[verdict],
    proven: position.proven,
    signals: position.contributions.length,
    outcome: deal.outcome,
    worst: flags.find(({ dismissed }) => !dismissed) ?? null,
    stance: position.stance,
  };
}
