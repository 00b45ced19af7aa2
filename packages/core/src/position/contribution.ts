import type { SignalId } from '../facts/signal.ts';
import type { Answer } from '../facts/vocabulary.ts';
import type { Triple } from './states.ts';
import { add, NOTHING } from './states.ts';
import type { Heard } from './weigh-up.ts';

/** What one signal did to the odds of being first: natural-log units, positive = for us. */
export interface Contribution {
  readonly signal: SignalId;
  readonly by: string | null;
  readonly answer: Answer;
  readonly logOdds: number;
  readonly weight: number;
  readonly evidence: string;
  readonly ageDays: number;
}

/**
 * What each voice did to the log-odds of being first. The parts add up exactly to the whole change:
 * the two other states are mixed by their average share on the way from prior to posterior (Aumann–Shapley).
 */
export function contributionsOf(prior: Triple, heard: readonly Heard[], also: Triple = NOTHING): Contribution[] {
  const share = shareOf(prior, heard, also);
  return heard
    .map(({ top, by, signal, applied }) => ({
      signal,
      by,
      answer: top.answer,
      logOdds: logOddsOf(applied, share),
      weight: top.weight,
      evidence: top.evidence,
      ageDays: top.ageDays,
    }))
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}

/** What a phase shift did to the same odds. */
export const shiftLogOdds = (prior: Triple, heard: readonly Heard[], shift: Triple): number =>
  logOddsOf(shift, shareOf(prior, heard, shift));

const shareOf = (prior: Triple, heard: readonly Heard[], also: Triple): number =>
  alternateShare(prior, heard.map(({ applied }) => applied).reduce(add, also));

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
