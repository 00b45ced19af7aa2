import {
  addDays,
  type Claim,
  type ClaimValue,
  type CustomerSize,
  type Day,
  type DealFacts,
  type DealPerson,
  type DealStatus,
  day,
  EMPTY_LEDGER,
  type Evidence,
  type EvidenceKind,
  type Interaction,
  type Ledger,
  personSlot,
  type StageId,
  type StageMove,
} from '@qibu/core';

/** Cases carry no dates; any fixed day does. */
export const AS_OF = day('2026-01-01');
const OPENED = addDays(AS_OF, -36_501);

export interface Fact {
  readonly slot: string;
  readonly value: ClaimValue;
  readonly kind: EvidenceKind;
}
/** What a case file says about one deal. */
export interface Sheet {
  readonly id: string;
  readonly size: CustomerSize;
  readonly claimedStage: StageId | null;
  readonly repStatus: DealStatus | null;
  readonly facts: readonly Fact[];
  /** The decision maker is known. */
  readonly ebKnown: boolean;
  /** Days since the last two-way contact; null = none. */
  readonly silentDays: number | null;
}

const EB = 'eb';

/** The ledger such a deal would have. */
export function ledgerOf(sheet: Sheet): Ledger {
  const roles: Fact = { slot: personSlot(EB, 'roles'), value: ['economic'], kind: 'document' };
  const facts = sheet.ebKnown ? [...sheet.facts, roles] : sheet.facts;
  return {
    ...EMPTY_LEDGER,
    deal: dealOf(sheet),
    people: sheet.ebKnown ? [decisionMaker()] : [],
    evidence: facts.map(({ kind }, index) => evidenceRow(kind, index)),
    claims: facts.map(claimRow),
    moves: sheet.claimedStage === null ? [] : [moveTo(sheet.claimedStage)],
    interactions: sheet.silentDays === null ? [] : [contact(sheet.silentDays)],
  };
}

const dated = (id: string, on: Day = AS_OF) => ({ id, happenedOn: on, recordedOn: on });
const evidenceId = (index: number): string => `evidence-${String(index).padStart(3, '0')}`;

const dealOf = ({ id, size, repStatus }: Sheet): DealFacts => ({
  id,
  name: id,
  amountMinor: null,
  currency: 'CNY',
  closesOn: null,
  openedOn: OPENED,
  outcome: 'open',
  closedOn: null,
  repStatus,
  customerSize: size,
  account: { id: null, name: null, strategic: false },
  topDecile: false,
  homeCurrency: true,
});

const decisionMaker = (): DealPerson => ({
  contactId: EB,
  name: EB,
  title: null,
  addedOn: OPENED,
  removedOn: null,
  titleChangedOn: null,
});

const evidenceRow = (kind: EvidenceKind, index: number): Evidence => ({
  ...dated(evidenceId(index)),
  kind,
  quote: '',
  saidBy: null,
  learnedBy: null,
  source: 'file',
  supersedes: null,
  retracts: false,
});

const claimRow = ({ slot, value }: Fact, index: number): Claim => ({
  ...dated(`claim-${String(index).padStart(3, '0')}`),
  slot,
  value,
  evidence: [evidenceId(index)],
  statedBy: null,
});

const moveTo = (to: StageId): StageMove => ({
  ...dated('move'),
  from: null,
  to,
  by: null,
  reason: null,
  exception: false,
});

const contact = (silentDays: number): Interaction => ({
  ...dated('contact', addDays(AS_OF, -Math.floor(silentDays))),
  kind: 'meeting',
  with: [],
  twoWay: true,
  minutes: null,
  led: null,
  supersedes: null,
  retracts: false,
});
