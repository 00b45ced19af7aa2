import type { Day } from '../kernel/day.ts';
import type { Claim } from './claim.ts';
import type { Dated, Evidence } from './evidence.ts';
import type { SignalId } from './signal.ts';
import type {
  Answer,
  CustomerSize,
  DealStatus,
  INTERACTION_KINDS,
  Outcome,
  StageId,
  TASK_KINDS,
} from './vocabulary.ts';

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
  /** True when the amount is in the workspace's top decile; worked out by the loader of the ledger. */
  readonly topDecile: boolean;
}

/** A contact named as a buying influence in this deal. */
export interface DealPerson {
  readonly contactId: string;
  readonly name: string;
  readonly title: string | null;
  /** Days on which the person was added to the deal and taken off it (left, moved). */
  readonly addedOn: Day;
  readonly removedOn: Day | null;
  /** Day the person's post was last seen to change while in the deal. */
  readonly titleChangedOn: Day | null;
}

export interface SignalAnswer extends Dated {
  readonly signal: SignalId;
  readonly answer: Answer;
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

export interface Interaction extends Dated {
  readonly kind: (typeof INTERACTION_KINDS)[number];
  readonly with: readonly string[];
  /** The customer answered, met or wrote back; a mail without answer is one-way. */
  readonly twoWay: boolean;
}

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

/** What is recorded about anything: a deal, an account, a contact. Rows may be in any order. */
export interface FactBook {
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
}

/** What only a deal has, list by list. A new kind of fact is one line here and one in EMPTY_LEDGER. */
export interface DealRows {
  readonly signals: readonly SignalAnswer[];
  readonly moves: readonly StageMove[];
  readonly interactions: readonly Interaction[];
  readonly tasks: readonly Task[];
  readonly dismissals: readonly FlagDismissal[];
}

export interface DealLedger extends DealRows {
  readonly deal: DealFacts;
  readonly people: readonly DealPerson[];
}

/** All that is recorded about one deal. */
export interface Ledger extends FactBook, DealLedger {}

/** A ledger's lists, all empty. Spread it wherever a ledger is put together. */
export const EMPTY_LEDGER: Omit<Ledger, 'deal'> = {
  people: [],
  evidence: [],
  claims: [],
  signals: [],
  moves: [],
  interactions: [],
  tasks: [],
  dismissals: [],
};

export type LedgerList = keyof typeof EMPTY_LEDGER;
export const LEDGER_LISTS = Object.keys(EMPTY_LEDGER) as readonly LedgerList[];

/** The deal as it was opened: placed in a stage, and nothing known about it yet. */
export const bareLedger = (ledger: Ledger): Ledger => ({ ...ledger, ...EMPTY_LEDGER, moves: ledger.moves });

/** Whether nothing is recorded about a deal but the stages it was put in. */
export const isBare = (ledger: Ledger): boolean =>
  LEDGER_LISTS.every((list) => list === 'moves' || ledger[list].length === 0);
