import type { EvidenceRules } from '../facts/rules.ts';
import type { CustomerSize, Phase } from '../facts/vocabulary.ts';
import type { PersonStanding } from '../people/standing.ts';
import type { WeighedAnswer } from './answer.ts';
import { type Contribution, contributionsOf, shiftLogOdds } from './contribution.ts';
import { effectsOf } from './effect.ts';
import { isProven } from './floor.ts';
import { agreementOf, viewsByPerson } from './groups.ts';
import { influenceOf, type Voter } from './influence.ts';
import { type Place, placeOf } from './place.ts';
import { priorFor } from './prior.ts';
import type { Gap } from './line.ts';
import { bestQuestions, type Question } from './questions.ts';
import type { PositionRules } from './rules.ts';
import { type Stance, stancesFor } from './stance.ts';
import { type Probabilities, STATES, toProbabilities, type Triple } from './states.ts';
import { topicWeights } from './topic-weights.ts';
import type { Verdict } from './verdict.ts';
import { appliedWeight, chancesAfter, type Sign, weighEffects } from './weigh-up.ts';

export interface Position {
  readonly phase: Phase;
  readonly bidders: number;
  readonly prior: Probabilities;
  readonly p: Probabilities;
  readonly verdict: Verdict;
  /** "First choice" may be said: see `isProven`. */
  readonly proven: boolean;
  /** What of this may be said aloud. */
  readonly place: Place;
  readonly stance: readonly Stance[];
  readonly contributions: readonly Contribution[];
  readonly byPerson: readonly { readonly contactId: string | null; readonly p: Probabilities }[];
  readonly rolesDisagree: boolean;
  /** Jensen–Shannon divergence of the two groups on opposite sides that are furthest apart, natural log. */
  readonly divergence: number;
  /** Who of those heard stands ahead of the prior, and who behind. */
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
  readonly phaseShift: boolean;
  /** What the phase shift did to the odds of being first; 0 without one. With the contributions it adds up to the whole change. */
  readonly shiftLogOdds: number;
  readonly questions: readonly Question[];
}

export interface PositionScene {
  readonly answers: readonly WeighedAnswer[];
  readonly bidders: number;
  readonly phase: Phase;
  /** Weight of the evidence of a phase shift; null = none. */
  readonly shift: number | null;
  readonly voters: readonly Voter[];
  readonly people: readonly PersonStanding[];
  readonly customerSize: CustomerSize;
  /** The last statement of each person. */
  readonly lastWords: ReadonlyMap<string, string>;
  /** Who of the people buys for a living. */
  readonly buyers: ReadonlySet<string>;
  /** What the record does not say yet. */
  readonly gaps: ReadonlySet<Gap>;
}

/** First choice, alternate or reference, and why. Source: docs/method/position.md. */
export function judgePosition(
  scene: PositionScene,
  parameters: { readonly position: PositionRules; readonly evidence: EvidenceRules },
): Position {
  const rules = parameters.position;
  const { answers, voters, phase } = scene;
  const prior = priorFor(scene.bidders);
  const influence = influenceOf(voters);
  const sign = signOf(scene.shift, rules);
  const weighed = weighEffects(effectsOf(answers, { phase, influence }, rules), sign, rules);
  const p = chancesAfter(prior, weighed);
  const topics = topicWeights(answers, influence);
  const isHeard = appliedWeight(topics, sign, rules) >= rules.leastHeard;
  const verdict = verdictOf(p, prior, { isHeard, isHeardFor: isHeardFor(answers, influence, rules) });
  const views = { answers, voters, prior, phase };
  const agreement = agreementOf(views, verdict === 'first', rules);
  const proven = verdict === 'first' && isProven(p, views, rules);
  const heard = [...topics.values()].reduce((sum, one) => sum + one, 0);
  return {
    phase,
    bidders: scene.bidders,
    prior: toProbabilities(prior),
    p: toProbabilities(p),
    verdict,
    proven,
    place: placeOf({ verdict, proven, p: toProbabilities(p) }),
    stance: stancesFor(p, { phase, verdict, bidders: scene.bidders }, rules).map(({ stance }) => stance),
    contributions: contributionsOf(prior, weighed),
    byPerson: viewsByPerson(views, rules).map((view) => ({ ...view, p: toProbabilities(view.p) })),
    rolesDisagree: agreement.disagree,
    divergence: agreement.divergence,
    ahead: agreement.ahead,
    behind: agreement.behind,
    phaseShift: scene.shift !== null,
    shiftLogOdds: shiftLogOdds(prior, weighed),
    questions: bestQuestions({ ...scene, p, verdict, heard }, parameters),
  };
}

/** Whether enough was heard that speaks for us outright: praise that commits to nothing makes nobody first. */
function isHeardFor(
  answers: readonly WeighedAnswer[],
  influence: (by: string | null) => number,
  rules: PositionRules,
): boolean {
  const forUs = answers.filter(({ answer }) => answer === 'for');
  return appliedWeight(topicWeights(forUs, influence), null, rules) >= rules.leastHeard;
}

interface Heard {
  /** Enough of anything. */
  readonly isHeard: boolean;
  /** Enough that is for us. */
  readonly isHeardFor: boolean;
}

/**
 * The likeliest state, a tie going to the worse one; unknown while too little was heard. "First" also needs a chance above
 * its prior, and words for us: what nobody said is not our lead.
 */
export function verdictOf(p: Triple, prior: Triple, { isHeard, isHeardFor: hasFor }: Heard): Verdict {
  if (!isHeard) return 'unknown';
  const isBarred = p[0] <= prior[0] + 1e-12 || !hasFor;
  const open = isBarred ? STATES.slice(1) : STATES;
  const chance = (state: (typeof STATES)[number]): number => p[STATES.indexOf(state)] ?? 0;
  return open.reduce((best, state) => (chance(state) >= chance(best) ? state : best));
}

/** A customer who keeps us in an earlier phase than their own mostly needs us as a reference. */
function signOf(weight: number | null, { phaseShift }: PositionRules): Sign | null {
  if (weight === null) return null;
  const { first, alternate, reference } = phaseShift;
  return {
    weight,
    strengths: {
      1: Math.max(0, Math.log(alternate / first)) * weight,
      2: Math.max(0, Math.log(reference / first)) * weight,
    },
  };
}
