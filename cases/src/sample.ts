import type {
  AccountCriterion,
  ClosingCause,
  ClaimValue,
  CustomerSize,
  DealStatus,
  EvidenceKind,
  EvidenceSource,
  INTERACTION_KINDS,
  Outcome,
  SignalId,
  StageId,
  TASK_KINDS,
} from '@qibu/core';

/** Whole days from "today": 0 today, −7 a week ago, +10 in ten days. Keeps the sample fresh whenever it is loaded. */
export type Offset = number;
/** Whole yuan, as people write it; minor units are made at the edge. */
export type Yuan = number & { readonly unit: 'yuan' };

const USER_TYPES = ['account', 'solution', 'project', 'director', 'executive', 'bid'] as const;
type UserType = (typeof USER_TYPES)[number];

export interface SampleUser {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly managerKey: string | null;
  readonly login: string;
  readonly type: UserType;
}

export interface SampleProduct {
  readonly key: string;
  readonly name: string;
}

export interface SampleAccount {
  readonly key: string;
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly size: CustomerSize;
  readonly parentKey: string | null;
  readonly ownerKey: string;
  readonly strategic: boolean;
  readonly note: string | null;
  /** What the ideal-customer marks rest on; shared by all deals of the account. */
  readonly evidence: readonly SampleEvidence[];
  readonly claims: readonly SampleClaim[];
}

export interface SampleContact {
  readonly key: string;
  readonly accountKey: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly mobile: string | null;
  readonly email: string | null;
  /** Personal data: on what basis it is held, what for, where it came from. */
  readonly basis: 'legitimate-interest' | 'public';
  readonly purpose: string;
  readonly source: string;
}

/** A value that is a calendar day is kept as an offset until today is known. */
export type SampleValue = ClaimValue | { readonly onDay: Offset };

interface SampleDated {
  readonly key: string;
  readonly happened: Offset;
  readonly recorded: Offset;
}

export interface SampleEvidence extends SampleDated {
  readonly kind: EvidenceKind;
  readonly quote: string;
  readonly saidBy: string | null;
  readonly learnedBy: string;
  readonly source: EvidenceSource;
  readonly supersedes: string | null;
}

export interface SampleClaim extends SampleDated {
  /** As in core, with the contact's key in place of the id. */
  readonly slot: string;
  readonly value: SampleValue;
  readonly evidence: readonly string[];
  readonly statedBy: string;
}

export interface SampleSignal extends SampleDated {
  readonly signal: SignalId;
  readonly answer: 'for' | 'mixed' | 'against';
  readonly by: string | null;
  readonly evidence: string;
}

export interface SampleMove extends SampleDated {
  readonly from: StageId | null;
  readonly to: StageId;
  readonly by: string;
  readonly reason: string | null;
  readonly exception: boolean;
}

export interface SampleInteraction extends SampleDated {
  readonly kind: (typeof INTERACTION_KINDS)[number];
  readonly with: readonly string[];
  readonly twoWay: boolean;
  readonly by: string;
  readonly summary: string;
}

export interface SampleTask extends SampleDated {
  readonly kind: (typeof TASK_KINDS)[number];
  readonly text: string;
  readonly ownerKey: string;
  readonly contactKey: string | null;
  readonly due: Offset | null;
  readonly done: Offset | null;
  readonly agreed: boolean;
}

export interface SampleDismissal extends SampleDated {
  readonly flag: string;
  readonly subject: string | null;
  readonly expires: Offset;
  readonly by: string;
  readonly reason: string;
}

/** A risk somebody on the deal added by hand. */
export interface SampleRisk extends SampleDated {
  readonly title: string;
  readonly why: string;
  readonly expires: Offset;
  readonly by: string;
}

export interface SampleTeamMember {
  readonly userKey: string;
  readonly part: 'account' | 'solution' | 'project' | 'bid' | 'sponsor';
}

interface SampleDealPerson {
  readonly contactKey: string;
  readonly added: Offset;
  readonly removed: Offset | null;
}

/** What a sample deal says of itself, however it is told. */
export interface SampleDealHead {
  readonly key: string;
  readonly name: string;
  readonly source: string;
  readonly amount: Yuan | null;
  readonly closes: Offset | null;
  readonly opened: Offset;
  readonly repStatus: DealStatus | null;
}
/** What was learned from the end of a deal. */
export interface SampleEnd {
  readonly cause?: ClosingCause | null;
  readonly competitor?: string | null;
  readonly ourPrice?: Yuan | null;
  readonly theirPrice?: Yuan | null;
  readonly missedSign?: string | null;
}
export interface SampleDeal extends SampleDealHead {
  readonly accountKey: string | null;
  readonly ownerKey: string;
  readonly productKeys: readonly string[];
  readonly outcome: Outcome;
  readonly closed: Offset | null;
  readonly closeReason: string | null;
  readonly end: Required<SampleEnd>;
  readonly team: readonly SampleTeamMember[];
  readonly people: readonly SampleDealPerson[];
  readonly evidence: readonly SampleEvidence[];
  readonly claims: readonly SampleClaim[];
  readonly signals: readonly SampleSignal[];
  readonly moves: readonly SampleMove[];
  readonly interactions: readonly SampleInteraction[];
  readonly tasks: readonly SampleTask[];
  readonly dismissals: readonly SampleDismissal[];
  readonly ownRisks: readonly SampleRisk[];
}

export interface SampleWorkspace {
  readonly name: string;
  readonly company: string;
  readonly users: readonly SampleUser[];
  readonly products: readonly SampleProduct[];
  readonly accounts: readonly SampleAccount[];
  readonly contacts: readonly SampleContact[];
  readonly deals: readonly SampleDeal[];
}

export type AccountMarks = Partial<Record<AccountCriterion, number>>;

const yuan = (amount: number): Yuan => amount as Yuan;
/** 万元 */
export const wan = (amount: number): Yuan => yuan(Math.round(amount * 10_000));
/** 亿元 */
export const yi = (amount: number): Yuan => wan(amount * 10_000);
