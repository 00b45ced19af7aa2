import type { EvidenceRules } from '../facts/rules.ts';
import { SIGNALS, type SignalId } from '../facts/signal.ts';
import type { Phase } from '../facts/vocabulary.ts';
import { CHANCE, DAYS, reasonsOn, SHARE } from '../kernel/reason.ts';
import { LIKELIHOODS, SAID_BEFORE, type SaidBefore, type SignalRule } from './likelihoods.ts';

export interface PositionRules {
  readonly unknownBidders: number;
  /** More names than this are no more rivals. */
  readonly mostBidders: number;
  readonly likelihoods: Readonly<Record<SignalId, SignalRule>>;
  readonly saidBefore: SaidBefore;
  /** Days in touch after which a word against us has lost half its weight. */
  readonly againstHalfLifeDays: number;
  /** Less than this heard is nothing heard. */
  readonly leastHeard: number;
  /** Chance of being first, and people heard, from which "first choice" may be said. */
  readonly firstFloor: number;
  readonly firstVoices: number;
  /** Discount for m topics: each counts 1 / (1 + correlation × (m − 1)). */
  readonly correlation: number;
  /** Chance that the customer holds us in an earlier phase than their own. */
  readonly phaseShift: { readonly first: number; readonly alternate: number; readonly reference: number };
  readonly divergence: number;
  readonly phaseCost: Readonly<Record<Phase, number>>;
  /** What asking for new access costs, and the share of alternates that slowing down turns round. */
  readonly accessCost: number;
  readonly slowDownLift: number;
  /** A question worth less changes no decision. */
  readonly leastGain: number;
  /** Evidence weight a question's answer is expected to have. */
  readonly answerWeight: number;
}

/** What judging the position depends on: its own numbers, and how evidence weighs. */
export interface PositionParameters {
  readonly position: PositionRules;
  readonly evidence: EvidenceRules;
}

const defaults: PositionRules = {
  unknownBidders: 3,
  mostBidders: 6,
  likelihoods: LIKELIHOODS,
  saidBefore: SAID_BEFORE,
  againstHalfLifeDays: 90,
  leastHeard: 0.2,
  firstFloor: 0.6,
  firstVoices: 2,
  correlation: 0.3,
  phaseShift: { first: 0.05, alternate: 0.2, reference: 0.5 },
  divergence: 0.15,
  phaseCost: { early: 0.05, middle: 0.12, late: 0.2 },
  accessCost: 0.01,
  slowDownLift: 0.25,
  leastGain: 0.002,
  answerWeight: 0.9,
};

const reason = reasonsOn('position.md');
/** The numbers of the position, and why they are what they are. */
export const positionParameters = {
  defaults,
  reasons: [
    reason('position.unknownBidders', 'unknown-bidders', [2, 50]),
    reason('position.mostBidders', 'most-bidders', [2, 50]),
    ...SIGNALS.map((id) => reason(`position.likelihoods.${id}.*.*`, `likelihood-${id}`, CHANCE)),
    reason('position.saidBefore.*.*.*', 'likelihood-said-will-choose-us', CHANCE),
    reason('position.againstHalfLifeDays', 'against-half-life', DAYS),
    reason('position.leastHeard', 'least-heard', SHARE),
    reason('position.firstFloor', 'first-floor', SHARE),
    reason('position.firstVoices', 'first-voices', [1, 20], 'method'),
    reason('position.correlation', 'correlation', SHARE),
    reason('position.phaseShift.*', 'phase-shift', CHANCE, 'method'),
    reason('position.divergence', 'divergence', [0, 2]),
    reason('position.phaseCost.*', 'phase-cost', SHARE),
    reason('position.accessCost', 'access-cost', SHARE),
    reason('position.slowDownLift', 'slow-down', SHARE),
    reason('position.leastGain', 'least-gain', SHARE),
    reason('position.answerWeight', 'answer-weight', SHARE),
  ],
};
