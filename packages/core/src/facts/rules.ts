import { DAYS, reasonsOn, SHARE } from '../kernel/reason.ts';
import type { EvidenceKind } from './evidence.ts';
import { HALF_LIFE_DAYS, type HalfLifeClass } from './half-life.ts';
import type { AgeingStages } from './slot-age.ts';

export interface EvidenceRules {
  readonly kindWeight: Readonly<Record<EvidenceKind, number>>;
  readonly halfLifeDays: Readonly<Record<HalfLifeClass, number>>;
  /** Up to so many half-lives a fact is fresh; up to so many it is ageing; then it is stale. */
  readonly freshHalfLives: number;
  readonly ageingHalfLives: number;
}

/** What holding a slot depends on: weights and ages, and how fast the criteria of the stages age. */
export interface HoldRules {
  readonly evidence: EvidenceRules;
  readonly stages: AgeingStages;
}

const defaults: EvidenceRules = {
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
};

const reason = reasonsOn('evidence.md');
/** The numbers of evidence, and why they are what they are. */
export const evidenceParameters = {
  defaults,
  reasons: [
    reason('evidence.kindWeight.*', 'kind-weight', SHARE),
    reason('evidence.halfLifeDays.*', 'half-life', DAYS),
    reason('evidence.freshHalfLives', 'fresh', [0.1, 10]),
    reason('evidence.ageingHalfLives', 'ageing', [0.1, 20]),
  ],
};
