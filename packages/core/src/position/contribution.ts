import type { SignalId } from '../facts/signal.ts';
import type { Answer } from '../facts/vocabulary.ts';
import { add, type Triple } from './states.ts';
import type { Weighed } from './weigh-up.ts';

/** What one answer did to the odds of being first: natural-log units, positive = for us. */
export interface Contribution {
  readonly signal: SignalId;
  readonly by: string | null;
  readonly answer: Answer;
  readonly logOdds: number;
  readonly weight: number;
  /** Evidence it rests on; empty for what we read off our own log. */
  readonly evidence: string;
  readonly ageDays: number;
  readonly derived: boolean;
}

/**
 * What each answer that was heard did to the log-odds of being first. The parts add up exactly to the whole change:
 * the two other states are mixed by their average share on the way from prior to posterior (Aumann–Shapley).
 */
export function contributionsOf(prior: Triple, weighed: Weighed): Contribution[] {
  const share = shareOf(prior, weighed);
  return weighed.heard
    .map(({ answer: { signal, by, answer, weight, evidence, ageDays, derived }, applied }) => ({
      signal,
      by,
      answer,
      logOdds: logOddsOf(applied, share),
      weight,
      evidence,
      ageDays,
      derived,
    }))
    .filter(({ logOdds }) => logOdds !== 0)
    .sort(bySize);
}

/** The largest first; a fixed order among equals. */
function bySize(a: Contribution, b: Contribution): number {
  const bySizeOnly = Math.abs(b.logOdds) - Math.abs(a.logOdds);
  const key = ({ signal, by, evidence }: Contribution): string => JSON.stringify([signal, by, evidence]);
  return bySizeOnly || (key(a) < key(b) ? -1 : 1);
}

/** What a phase shift did to the same odds. */
export const shiftLogOdds = (prior: Triple, weighed: Weighed): number =>
  logOddsOf(weighed.sign, shareOf(prior, weighed));

const shareOf = (prior: Triple, { heard, sign }: Weighed): number =>
  alternateShare(
    prior,
    heard.reduce((sum, { applied }) => add(sum, applied), sign),
  );

/** What log-likelihoods do to the odds of first against the other two, these mixed in the given share. */
const logOddsOf = ([first, alternate, reference]: Triple, share: number): number =>
  first - share * alternate - (1 - share) * reference;

/** Average share of "alternate" among "not first" along the straight way from no evidence to all of it. */
export function alternateShare(prior: Triple, total: Triple): number {
  const others = prior[1] + prior[2];
  const atPrior = prior[1] / others;
  const [, alternate, reference] = total;
  const gap = alternate - reference;
  if (Math.abs(gap) < 1e-9) return atPrior;
  return Math.log1p(atPrior * Math.expm1(gap)) / gap;
}
