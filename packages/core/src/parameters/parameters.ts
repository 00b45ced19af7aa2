import type { EvidenceKind } from '../facts/evidence.ts';
import type { AccountCriterion } from '../facts/slot.ts';
import type { FlagId, Severity } from '../flags/flag.ts';
import type { Phase } from '../facts/ledger.ts';
import type { SignalId } from '../facts/signal.ts';
import { HALF_LIFE_DAYS, type HalfLifeClass } from '../facts/half-life.ts';
import { LIKELIHOODS, type SignalRule } from '../position/likelihoods.ts';
import { STAGES, type StageRule } from '../funnel/stages.ts';
import { URGENCY } from './urgency.ts';

/**
 * Every number of the method, plain JSON. A workspace may override each (`withOverrides`);
 * the reason and source of each is in PARAMETER_REASONS.
 */
export interface Parameters {
  readonly evidence: {
    readonly kindWeight: Readonly<Record<EvidenceKind, number>>;
    readonly halfLifeDays: Readonly<Record<HalfLifeClass, number>>;
    /** Up to so many half-lives a fact is fresh; up to so many it is ageing; then it is stale. */
    readonly freshHalfLives: number;
    readonly ageingHalfLives: number;
  };
  readonly stages: readonly StageRule[];
  readonly gates: {
    /** Whether a deal may move forward without the evidence, as an exception with a reason. */
    readonly exceptions: boolean;
  };
  readonly control: {
    /** Amount from which a deal needs special control, in minor units; null = no threshold set. */
    readonly thresholdMinor: number | null;
  };
  readonly customer: {
    readonly weights: Readonly<Record<AccountCriterion, number>>;
    /** Lowest score of class A and of class B. */
    readonly gradeA: number;
    readonly gradeB: number;
    /** A payment score at or below this is a warning. */
    readonly paymentWarning: number;
  };
  readonly people: {
    readonly uncontactedSupport: number;
  };
  readonly position: {
    readonly unknownBidders: number;
    readonly likelihoods: Readonly<Record<SignalId, SignalRule>>;
    /** Discount for answers of one phase: 1 / (1 + correlation × (m − 1)). */
    readonly correlation: number;
    /** Chance that the customer holds us in an earlier phase than his own. */
    readonly phaseShift: { readonly first: number; readonly alternate: number; readonly reference: number };
    readonly divergence: number;
    readonly phaseCost: Readonly<Record<Phase, number>>;
    /** What asking for new access costs, and the share of alternates that slowing down turns round. */
    readonly accessCost: number;
    readonly slowDownLift: number;
    /** Worth of one nat of knowledge even when it does not change today's decision. */
    readonly knowledgeValue: number;
    /** Evidence weight a question's answer is expected to have. */
    readonly answerWeight: number;
  };
  readonly flags: {
    readonly silenceFactor: number;
    /** Taken for the usual gap while a deal has fewer than three contacts of its own. */
    readonly usualGapDays: number;
    readonly executiveDays: number;
    readonly peopleChangedDays: number;
    readonly technicalOpponentSupport: number;
    readonly panicMines: number;
  };
  readonly moves: {
    readonly urgency: Readonly<Record<FlagId, number>>;
    /** A verdict of "leave" outranks every repair; the other stances do not. */
    readonly leave: number;
    readonly stance: number;
    readonly question: number;
    /** Driving the set-up while a project is only being introduced. */
    readonly setUp: number;
    /** Share of the remaining chance that one open mine of this severity takes. */
    readonly hit: Readonly<Record<Severity, number>>;
  };
}

/** The method's own numbers. */
export const DEFAULT_PARAMETERS: Parameters = {
  evidence: {
    kindWeight: {
      document: 1,
      'public-statement': 1,
      behaviour: 0.9,
      'private-statement': 0.8,
      observation: 0.7,
      'third-party': 0.4,
      inference: 0,
    },
    halfLifeDays: HALF_LIFE_DAYS,
    freshHalfLives: 1,
    ageingHalfLives: 2,
  },
  stages: STAGES,
  gates: { exceptions: true },
  control: { thresholdMinor: null },
  customer: {
    weights: { payment: 3, fit: 3, loyalty: 2, strategic: 2, growth: 1, competition: 1, location: 1 },
    gradeA: 4,
    gradeB: 2.5,
    paymentWarning: 2,
  },
  people: { uncontactedSupport: -2 },
  position: {
    unknownBidders: 3,
    likelihoods: LIKELIHOODS,
    correlation: 0.3,
    phaseShift: { first: 0.05, alternate: 0.2, reference: 0.5 },
    divergence: 0.15,
    phaseCost: { early: 0.05, middle: 0.12, late: 0.2 },
    accessCost: 0.01,
    slowDownLift: 0.25,
    knowledgeValue: 0.05,
    answerWeight: 0.9,
  },
  flags: {
    silenceFactor: 1.5,
    usualGapDays: 21,
    executiveDays: 45,
    peopleChangedDays: 30,
    technicalOpponentSupport: -3,
    panicMines: 4,
  },
  moves: {
    urgency: URGENCY,
    leave: 0.95,
    stance: 0.4,
    question: 0.6,
    setUp: 0.57,
    hit: { high: 0.12, medium: 0.05, low: 0.02 },
  },
};
