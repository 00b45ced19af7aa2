import type { Day } from '../kernel/day.ts';
import type { Claim } from './claim.ts';
import type { Dated, Evidence } from './evidence.ts';
import { type Fields, number, onDay, oneOf, orNull, type RowOf, text, texts, yesNo } from './fields.ts';
import { SIGNALS } from './signal.ts';
import {
  ANSWERS,
  type CustomerSize,
  type DealStatus,
  INTERACTION_KINDS,
  LEADS,
  type Outcome,
  OWN_RISK_WEIGHTS,
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
  /** Whether the amount is in the workspace's own currency; only such amounts are compared with its limits. */
  readonly homeCurrency: boolean;
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

/**
 * Every kind of fact that only a deal has, with its fields. A new kind is one entry here; the ledger, what was known on a
 * day, the schema and the ledgers that laws are tried on all follow.
 */
export const DEAL_FACTS = {
  /** `by`: contact who showed it; null = the customer in general. */
  signals: { signal: oneOf(SIGNALS), answer: oneOf(ANSWERS), by: orNull(text), evidence: text },
  /** `reason`: given for moving forward without evidence, or for moving back. */
  moves: { from: orNull(text), to: text, by: orNull(text), reason: orNull(text), exception: yesNo },
  /** `twoWay`: the customer answered, met or wrote back; a mail without answer is one-way. `led`: who led the talk.
   *  `supersedes`: the row it puts right; with `retracts` it takes that back. */
  interactions: {
    kind: oneOf(INTERACTION_KINDS),
    with: texts,
    twoWay: yesNo,
    minutes: orNull(number),
    led: orNull(oneOf(LEADS)),
    supersedes: orNull(text),
    retracts: yesNo,
  },
  /** `agreed`: with the customer, so it counts as a next step. */
  tasks: { kind: oneOf(TASK_KINDS), dueOn: orNull(onDay), doneOn: orNull(onDay), agreed: yesNo },
  /** `subject`: contact, indicator, criterion … the flag was about; null when it has none. */
  dismissals: { flag: text, subject: orNull(text), expiresOn: onDay },
  /** A risk somebody added: why it is one, whose it is, until when it is watched, and the day it was dealt with. */
  ownRisks: {
    title: text,
    why: text,
    owner: orNull(text),
    weight: oneOf(OWN_RISK_WEIGHTS),
    expiresOn: onDay,
    closedOn: orNull(onDay),
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type DealFactKind = keyof typeof DEAL_FACTS;
export const DEAL_FACT_KINDS = Object.keys(DEAL_FACTS) as readonly DealFactKind[];
/** A row of one kind of fact. */
export type DealFact<Kind extends DealFactKind> = Dated & RowOf<(typeof DEAL_FACTS)[Kind]>;

export type SignalAnswer = DealFact<'signals'>;
export type StageMove = DealFact<'moves'>;
export type Interaction = DealFact<'interactions'>;
export type Task = DealFact<'tasks'>;
export type OwnRisk = DealFact<'ownRisks'>;
export type FlagDismissal = DealFact<'dismissals'>;

/** What is recorded about anything: a deal, an account, a contact. Rows may be in any order. */
export interface FactBook {
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
}

/** What only a deal has, list by list. */
export type DealRows = { readonly [Kind in DealFactKind]: readonly DealFact<Kind>[] };

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
  ...(Object.fromEntries(DEAL_FACT_KINDS.map((kind) => [kind, []])) as unknown as DealRows), // one empty list each
};

export type LedgerList = keyof typeof EMPTY_LEDGER;
export const LEDGER_LISTS = Object.keys(EMPTY_LEDGER) as readonly LedgerList[];

/** The deal as it was opened: placed in a stage, and nothing known about it yet. */
export const bareLedger = (ledger: Ledger): Ledger => ({ ...ledger, ...EMPTY_LEDGER, moves: ledger.moves });

/** Whether nothing is recorded about a deal but the stages it was put in. */
export const isBare = (ledger: Ledger): boolean =>
  LEDGER_LISTS.every((list) => list === 'moves' || ledger[list].length === 0);
