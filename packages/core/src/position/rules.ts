import type { EvidenceRules } from '../facts/rules.ts';
import { SIGNALS, type SignalId } from '../facts/signal.ts';
import type { Phase } from '../facts/vocabulary.ts';
import { CHANCE, reasonsOn, SHARE } from '../kernel/reason.ts';
import { LIKELIHOODS, type SignalRule } from './likelihoods.ts';

export interface PositionRules {
  readonly unknownBidders: number;
  readonly likelihoods: Readonly<Record<SignalId, SignalRule>>;
  /** Discount for answers of one phase: 1 / (1 + correlation × (m − 1)). */
  readonly correlation: number;
  /** Chance that the customer holds us in an earlier phase than their own. */
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
}

/** What judging the position depends on: its own numbers, and how evidence weighs. */
export interface PositionParameters {
  readonly position: PositionRules;
  readonly evidence: EvidenceRules;
}

const defaults: PositionRules = {
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
};

const reason = reasonsOn('position.md');
/** The numbers of the position, and why they are what they are. */
export const positionParameters = {
  defaults,
  reasons: [
    reason('position.unknownBidders', 'unknown-bidders', [1, 50]),
    ...SIGNALS.map((id) => reason(`position.likelihoods.${id}.*.*`, `likelihood-${id}`, CHANCE)),
    reason('position.correlation', 'correlation', [0, 5]),
    reason('position.phaseShift.*', 'phase-shift', CHANCE, 'method'),
    reason('position.divergence', 'divergence', [0, 2]),
    reason('position.phaseCost.*', 'phase-cost', SHARE),
    reason('position.accessCost', 'access-cost', SHARE),
    reason('position.slowDownLift', 'slow-down', SHARE),
    reason('position.knowledgeValue', 'knowledge', SHARE),
    reason('position.answerWeight', 'answer-weight', SHARE),
  ],
};
