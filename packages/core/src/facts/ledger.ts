import type { Day } from '../kernel/day.ts';
import type { Claim } from './claim.ts';
import type { Dated, Evidence } from './evidence.ts';
import type { SignalId } from './signal.ts';

export const ROLES = ['economic', 'user', 'technical', 'coach'] as const;
export type Role = (typeof ROLES)[number];
export const MODES = ['growth', 'trouble', 'even-keel', 'overconfident'] as const;
export type Mode = (typeof MODES)[number];
export const DEAL_STATUSES = ['urgent', 'in-progress', 'introducing', 'later'] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];
export const PHASES = ['early', 'middle', 'late'] as const;
export type Phase = (typeof PHASES)[number];
export const CUSTOMER_SIZES = ['small', 'large', 'government'] as const;
export type CustomerSize = (typeof CUSTOMER_SIZES)[number];
export const OUTCOMES = ['open', 'won', 'lost', 'stopped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A stage of the funnel; which ones exist is workspace configuration (Parameters.stages). */
export type StageId = string;

export interface DealFacts {
  readonly id: string;
  readonly name: string;
  /** Integer minor units of `currency`; null = not stated. */
  readonly amountMinor: number | null;
  readonly currency: string;
  readonly closesOn: Day | null;
  readonly openedOn: Day;
  readonly outcome: Outcome;
  readonly closedOn: Day | null;
  /** The representative's own label of the project status; null = not stated. */
  readonly repStatus: DealStatus | null;
  readonly customerSize: CustomerSize;
  readonly account: {
    readonly id: string | null;
    readonly name: string | null;
    readonly strategic: boolean;
  };
  /** True when amount is in the workspace's top decile; worked out by whoever loads the ledger. */
  readonly topDecile: boolean;
}

/** A contact named as a buying influence in this deal. */
export interface DealPerson {
  readonly contactId: string;
  readonly name: string;
  readonly title: string | null;
  /** Day he was added to the deal, and day he was taken off it (left, moved). */
  readonly addedOn: Day;
  readonly removedOn: Day | null;
  /** Day his post was last seen to change while he was in the deal. */
  readonly titleChangedOn: Day | null;
}

export interface SignalAnswer extends Dated {
  readonly signal: SignalId;
  readonly answer: 'for' | 'mixed' | 'against';
  /** Contact who showed it; null = the customer in general. */
  readonly by: string | null;
  readonly evidence: string;
}

export interface StageMove extends Dated {
  readonly from: StageId | null;
  readonly to: StageId;
  readonly by: string | null;
  /** Reason given for moving forward without evidence, or for moving back. */
  readonly reason: string | null;
  readonly exception: boolean;
}

export const INTERACTION_KINDS = ['visit', 'call', 'meeting', 'message', 'demo'] as const;
export interface Interaction extends Dated {
  readonly kind: (typeof INTERACTION_KINDS)[number];
  readonly with: readonly string[];
  /** The customer answered, met or wrote back; a mail without answer is one-way. */
  readonly twoWay: boolean;
}

export const TASK_KINDS = ['task', 'promise-ours', 'promise-theirs'] as const;
export interface Task extends Dated {
  readonly kind: (typeof TASK_KINDS)[number];
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Agreed with the customer, so it counts as a next step. */
  readonly agreed: boolean;
}

export interface FlagDismissal extends Dated {
  readonly flag: string;
  /** Contact, indicator, criterion … the flag was about; null when it has none. */
  readonly subject: string | null;
  readonly expiresOn: Day;
}

/** All that is recorded about one deal. Every list may be in any order. */
export interface Ledger {
  readonly deal: DealFacts;
  readonly people: readonly DealPerson[];
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
  readonly signals: readonly SignalAnswer[];
  readonly moves: readonly StageMove[];
  readonly interactions: readonly Interaction[];
  readonly tasks: readonly Task[];
  readonly dismissals: readonly FlagDismissal[];
}
