import { addDays, type Day, day } from '../kernel/day.ts';
import type { Claim, ClaimValue } from '../facts/claim.ts';
import type { Evidence, EvidenceKind } from '../facts/evidence.ts';
import { type Hold, holder, lastingHolder } from '../facts/holder.ts';
import { type Known, knownBy } from '../facts/known.ts';
import {
  EMPTY_LEDGER,
  type DealFacts,
  type DealPerson,
  type FlagDismissal,
  type Interaction,
  type Ledger,
  type OwnRisk,
  type SignalAnswer,
  type StageMove,
  type Task,
} from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import type { SignalId } from '../facts/signal.ts';

/** The day all examples are judged on. */
export const TODAY = day('2026-06-30');
export const ago = (days: number): Day => addDays(TODAY, -days);

/** A claim and the one evidence it rests on; `kind: null` is a claim that rests on nothing. */
export interface FactSpec {
  readonly slot: string;
  readonly value: ClaimValue;
  readonly kind?: EvidenceKind | null;
  readonly age?: number;
  /** Learned so many days before today; by default on the day it happened. */
  readonly learned?: number;
}
export interface AnswerSpec {
  readonly signal: SignalId;
  readonly answer: SignalAnswer['answer'];
  readonly by?: string | null;
  readonly kind?: EvidenceKind;
  readonly age?: number;
}
export interface DealSpec {
  readonly deal?: Partial<DealFacts>;
  readonly facts?: readonly FactSpec[];
  readonly answers?: readonly AnswerSpec[];
  readonly people?: readonly (Partial<DealPerson> & { readonly contactId: string })[];
  /** Stage the representative put it in, and when. */
  readonly stage?: string;
  readonly stageAge?: number;
  readonly talks?: readonly (Partial<Interaction> & { readonly age: number })[];
  readonly tasks?: readonly Partial<Task>[];
  readonly ownRisks?: readonly Partial<OwnRisk>[];
  readonly dismissals?: readonly (Partial<FlagDismissal> & { readonly flag: string })[];
}

const dated = (id: string, on: Day) => ({ id, happenedOn: on, recordedOn: on });

/** An open deal of a large customer with nothing on it. */
export const emptyDeal = (over: Partial<DealFacts> = {}): DealFacts => ({
  id: 'deal',
  name: 'MES upgrade',
  amountMinor: 480_000_000,
  currency: 'CNY',
  closesOn: null,
  openedOn: day('2025-01-01'),
  outcome: 'open',
  closedOn: null,
  repStatus: null,
  customerSize: 'large',
  account: { id: 'account', name: 'Dongling Machinery', strategic: false },
  topDecile: false,
  homeCurrency: true,
  ...over,
});

export const evidenceRow = (id: string, over: Partial<Evidence> = {}): Evidence => ({
  ...dated(id, TODAY),
  kind: 'document',
  quote: 'as noted',
  saidBy: null,
  learnedBy: null,
  source: 'visit',
  supersedes: null,
  retracts: false,
  ...over,
});

export const claimRow = (slot: string, value: ClaimValue, over: Partial<Claim> = {}): Claim => ({
  ...dated(`claim ${slot}`, TODAY),
  slot,
  value,
  evidence: [],
  statedBy: null,
  ...over,
});

/** A ledger from a few words; everything not said is empty. */
export function ledgerOf(spec: DealSpec = {}): Ledger {
  const facts = spec.facts ?? [];
  const answers = spec.answers ?? [];
  return {
    ...EMPTY_LEDGER,
    deal: emptyDeal(spec.deal),
    people: (spec.people ?? []).map(personRow),
    evidence: [
      ...facts.flatMap((fact, at) => (fact.kind === null ? [] : [factEvidence(fact, at)])),
      ...answers.map(answerEvidence),
    ],
    claims: facts.map(factClaim),
    signals: answers.map(answerRow),
    moves: spec.stage === undefined ? [] : [moveTo(spec.stage, ago(spec.stageAge ?? 0))],
    interactions: (spec.talks ?? []).map(talkRow),
    tasks: (spec.tasks ?? []).map((task, at) => ({ ...anyTask(at), ...task })),
    ownRisks: (spec.ownRisks ?? []).map((one, at) => ({ ...anyRisk(at), ...one })),
    dismissals: (spec.dismissals ?? []).map((one, at) => ({ ...anyDismissal(at), ...one })),
  };
}

const factDates = (fact: FactSpec) => ({
  happenedOn: ago(fact.age ?? 0),
  recordedOn: ago(fact.learned ?? fact.age ?? 0),
});
const factEvidence = (fact: FactSpec, at: number): Evidence =>
  evidenceRow(`fact-${at}`, { ...factDates(fact), kind: fact.kind ?? 'document' });
const factClaim = (fact: FactSpec, at: number): Claim =>
  claimRow(fact.slot, fact.value, {
    id: `claim-${String(at).padStart(4, '0')}`,
    ...factDates(fact),
    evidence: fact.kind === null ? [] : [`fact-${at}`],
  });

const answerEvidence = ({ kind, age }: AnswerSpec, at: number): Evidence =>
  evidenceRow(`answer-${at}`, { kind: kind ?? 'behaviour', happenedOn: ago(age ?? 0), recordedOn: ago(age ?? 0) });
const answerRow = ({ signal, answer, by, age }: AnswerSpec, at: number): SignalAnswer => ({
  ...dated(`signal-${at}`, ago(age ?? 0)),
  signal,
  answer,
  by: by ?? null,
  evidence: `answer-${at}`,
});

const personRow = (one: Partial<DealPerson> & { readonly contactId: string }): DealPerson => ({
  name: one.contactId,
  title: null,
  addedOn: day('2025-01-01'),
  removedOn: null,
  titleChangedOn: null,
  ...one,
});

export const moveTo = (to: string, on: Day, over: Partial<StageMove> = {}): StageMove => ({
  ...dated(`move ${to} ${on}`, on),
  from: null,
  to,
  by: null,
  reason: null,
  exception: false,
  ...over,
});

const talkRow = ({ age, ...over }: Partial<Interaction> & { readonly age: number }, at: number): Interaction => ({
  ...dated(`talk-${at}`, ago(age)),
  kind: 'visit',
  with: [],
  twoWay: true,
  minutes: null,
  led: null,
  supersedes: null,
  retracts: false,
  ...over,
});
const anyTask = (at: number): Task => ({
  ...dated(`task-${at}`, ago(5)),
  kind: 'task',
  dueOn: null,
  doneOn: null,
  agreed: false,
});
const anyRisk = (at: number): OwnRisk => ({
  ...dated(`risk-${at}`, ago(3)),
  title: 'their owner may sell',
  why: 'in the news',
  owner: null,
  weight: 'medium',
  expiresOn: addDays(TODAY, 30),
  closedOn: null,
});
const anyDismissal = (at: number): Omit<FlagDismissal, 'flag'> => ({
  ...dated(`dismissal-${at}`, ago(3)),
  subject: null,
  expiresOn: addDays(TODAY, 30),
});

/** What is known and held today of such a deal. */
export function heldOf(spec: DealSpec): { known: Known; hold: Hold; lasting: Hold } {
  const known = knownBy(ledgerOf(spec), TODAY);
  return { known, hold: holder(known, DEFAULT_PARAMETERS), lasting: lastingHolder(known, DEFAULT_PARAMETERS) };
}

/** The same as what gates are judged by. */
export const gatesOf = (spec: DealSpec) => ({ ...heldOf(spec), void: new Set<string>() });

/** Facts that these gate criteria hold. */
export const criteria = (ids: readonly string[], over: Partial<FactSpec> = {}): FactSpec[] =>
  ids.map((id) => ({ slot: `gate.${id}`, value: true, ...over }));
