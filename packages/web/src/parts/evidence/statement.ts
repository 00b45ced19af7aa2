import type { addRecord, BodyOf } from '@qibu/contract';
import type { Answer, EvidenceKind, SignalId } from '@qibu/core';

/** What someone said or did, as typed in: the four things an evidence needs. */
export interface Statement {
  readonly quote: string;
  readonly kind: EvidenceKind;
  /** Contact; null = the customer, nobody in particular. */
  readonly saidBy: string | null;
  readonly happenedOn: string;
}
export type ClaimText = string | number | boolean | null | readonly string[];
export type { Answer };
/** What a statement shows: a value of a slot, or the answer to a signal. */
export type Shows =
  | { readonly slot: string; readonly value: ClaimText }
  | { readonly signal: SignalId; readonly answer: Answer };

export type RecordInput = BodyOf<typeof addRecord>;
type ClaimInput = NonNullable<RecordInput['claims']>[number];
type SignalInput = NonNullable<RecordInput['signals']>[number];

/** An empty statement of today. */
export const blankStatement = (today: string, saidBy: string | null = null): Statement => ({
  quote: '',
  kind: 'private-statement',
  saidBy,
  happenedOn: today,
});

/** Hearsay and inference carry an assumption only. */
export const isWeak = (kind: EvidenceKind): boolean => kind === 'third-party' || kind === 'inference';

/** A claim on the statement at `index`, or on none; the server adds what already carried the same value. */
export function claimOn(
  shows: { readonly slot: string; readonly value: ClaimText },
  at: { readonly index: number | null; readonly happenedOn: string },
): ClaimInput {
  const value = Array.isArray(shows.value) ? [...shows.value] : (shows.value as Exclude<ClaimText, readonly string[]>);
  return { slot: shows.slot, value, happenedOn: at.happenedOn, restsOn: at.index === null ? [] : [at.index] };
}

/** One statement with all that it shows, as one record. */
export function recordOf(statement: Statement, shows: readonly Shows[]): RecordInput {
  const { happenedOn, saidBy } = statement;
  const claims: ClaimInput[] = [];
  const signals: SignalInput[] = [];
  for (const one of shows) {
    if ('slot' in one) claims.push(claimOn(one, { index: 0, happenedOn }));
    else signals.push({ ...one, by: saidBy, happenedOn, restsOn: 0 });
  }
  return { evidence: [statementInput(statement)], claims, signals };
}

export const statementInput = ({ quote, kind, saidBy, happenedOn }: Statement) => ({
  quote: quote.trim(),
  kind,
  saidBy,
  happenedOn,
});
