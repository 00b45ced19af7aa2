import type { Day } from '../kernel/day.ts';

/** How we know. The first five make a fact, the last two only an assumption. Source: docs/method/evidence.md. */
export const EVIDENCE_KINDS = [
  'document',
  'public-statement',
  'behaviour',
  'private-statement',
  'observation',
  'third-party',
  'inference',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_SOURCES = ['visit', 'call', 'file', 'import', 'note'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** What every ledger row carries: when it happened and when we learned it. `id` is a UUIDv7 and orders rows of one day. */
export interface Dated {
  readonly id: string;
  readonly happenedOn: Day;
  readonly recordedOn: Day;
}

/** One dated, attributed statement, document or behaviour. A correction supersedes; nothing is overwritten. */
export interface Evidence extends Dated {
  readonly kind: EvidenceKind;
  readonly quote: string;
  /** The contact who said or did it; null = the customer in general. */
  readonly saidBy: string | null;
  /** Our person who learned it. */
  readonly learnedBy: string | null;
  readonly source: EvidenceSource;
  readonly supersedes: string | null;
  /** A retraction is a superseding row that takes the old one away and puts nothing in its place. */
  readonly retracts: boolean;
}
