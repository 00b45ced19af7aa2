import type { CustomerSize, Phase, StageId } from '../facts/vocabulary.ts';
import type { HalfLifeClass } from '../facts/half-life.ts';

export type GateNeed = { readonly all: readonly string[] } | { readonly atLeast: number };
export const STAGE_LEADS = ['account-manager', 'project-manager', 'project-team', 'executives', 'finance'] as const;
export type StageLead = (typeof STAGE_LEADS)[number];

export interface CriterionRule {
  readonly id: string;
  /** How fast the fact ages. */
  readonly ages: HalfLifeClass;
  /** What a workspace calls a criterion of its own; the method's criteria have their words in each language. */
  readonly name?: string;
}

/** Longest name of a workspace's own criterion. */
export const CRITERION_NAME_MAX = 80;

/** One stage of the funnel: its table probability, who leads it, and the gate that leads into it. */
export interface StageRule {
  readonly id: StageId;
  readonly p: number;
  readonly phase: Phase;
  readonly leads: readonly StageLead[];
  readonly criteria: readonly CriterionRule[];
  readonly need: Readonly<Record<CustomerSize, GateNeed>>;
}

const everyone = (need: GateNeed): Record<CustomerSize, GateNeed> => ({ small: need, large: need, government: need });
const event = (id: string): CriterionRule => ({ id, ages: 'event' });
const aging = (id: string, ages: HalfLifeClass = 'stage'): CriterionRule => ({ id, ages });

const SET_UP_LARGE: GateNeed = {
  all: ['set-up.team-and-process', 'set-up.schedule', 'set-up.budget-range', 'set-up.core-needs'],
};

/** The funnel "formula". Source: docs/method/funnel.md#gates. */
export const STAGES: readonly StageRule[] = [
  {
    id: 'target',
    p: 0.1,
    phase: 'early',
    leads: ['account-manager'],
    criteria: [event('target.material-accepted'), event('target.first-contact'), event('target.visit-date-agreed')],
    need: everyone({ atLeast: 2 }),
  },
  {
    id: 'intent',
    p: 0.2,
    phase: 'early',
    leads: ['project-manager'],
    criteria: [
      event('intent.formal-visit'),
      aging('intent.comparing'),
      aging('intent.explicit-need'),
      aging('intent.owner-named', 'organisation'),
    ],
    need: everyone({ atLeast: 2 }),
  },
  {
    id: 'set-up',
    p: 0.3,
    phase: 'middle',
    leads: ['project-team'],
    criteria: [
      aging('set-up.team-and-process', 'organisation'),
      aging('set-up.schedule', 'timeline'),
      aging('set-up.budget-range', 'budget'),
      aging('set-up.core-needs', 'organisation'),
      aging('set-up.competitors', 'competition'),
    ],
    // Less is asked of small buyers than of large firms and government.
    need: {
      small: { all: ['set-up.team-and-process', 'set-up.core-needs'] },
      large: SET_UP_LARGE,
      government: SET_UP_LARGE,
    },
  },
  {
    id: 'recognition',
    p: 0.4,
    phase: 'late',
    leads: ['project-team'],
    criteria: [
      event('recognition.tender-won'),
      aging('recognition.named-first-choice'),
      aging('recognition.majority-for-us', 'support'),
    ],
    need: everyone({ atLeast: 1 }),
  },
  {
    id: 'negotiation',
    p: 0.5,
    phase: 'late',
    leads: ['project-manager', 'executives'],
    criteria: [
      event('negotiation.customer-contract'),
      event('negotiation.our-contract'),
      aging('negotiation.deadline', 'timeline'),
      aging('negotiation.price-objection'),
      aging('negotiation.terms-discussed'),
    ],
    need: everyone({ atLeast: 1 }),
  },
  {
    id: 'close',
    p: 0.8,
    phase: 'late',
    leads: ['project-manager', 'finance'],
    criteria: [event('close.contract-signed'), event('close.first-payment')],
    need: everyone({ atLeast: 1 }),
  },
];
