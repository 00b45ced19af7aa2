import type { EvidenceView } from '@qibu/contract';
import { type Day, type FactBook, knownFacts } from '@qibu/core';
import type { DossierRows, NamedDossier } from './dossier.ts';
import { compare } from './order.ts';

type Known = Pick<NamedDossier, 'rows' | 'users'>;
interface EvidenceDates {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
}

const knownOn =
  (asOf: string) =>
  (row: EvidenceDates): boolean =>
    row.recordedOn <= asOf && row.happenedOn <= asOf;
const newestFirst = (a: EvidenceDates, b: EvidenceDates): number =>
  compare(b.happenedOn, a.happenedOn) || compare(b.id, a.id);

/** The evidence known on a day, the deal's own and its account's, newest first, each with what rests on it. */
export function presentEvidence({ rows, users }: Known, asOf: string): EvidenceView[] {
  const contacts = new Map(rows.people.map(({ contactId, name }) => [contactId, name]));
  const carries = carriedBy(rows, asOf);
  return [...rows.evidence, ...rows.accountEvidence]
    .filter(knownOn(asOf))
    .toSorted(newestFirst)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      quote: row.quote,
      saidBy: row.saidBy === null ? null : { id: row.saidBy, name: contacts.get(row.saidBy) ?? '' },
      learnedBy: row.learnedBy === null ? null : { id: row.learnedBy, name: users.get(row.learnedBy) ?? '' },
      source: row.source,
      happenedOn: row.happenedOn,
      recordedOn: row.recordedOn,
      recordedAt: new Date(row.recordedAt).toISOString(),
      supersedes: row.supersedes,
      retracts: row.retracts,
      carries: [...(carries.get(row.id) ?? [])],
    }));
}

/** Evidence id → slots whose value in force rests on it, and signals. */
function carriedBy(rows: DossierRows, asOf: string): Map<string, Set<string>> {
  const carries = new Map<string, Set<string>>();
  const { standsFor, claims } = knownFacts(bookOf(rows), asOf as Day);
  const newest = [...claims.values()].flatMap((ofSlot) => ofSlot.at(-1) ?? []);
  const add = (evidence: string, name: string): void => {
    const id = standsFor.get(evidence)?.id;
    if (id !== undefined) carries.set(id, (carries.get(id) ?? new Set<string>()).add(name));
  };
  const inForce = newest.toSorted(newestFirst).toReversed();
  for (const { slot, evidence } of inForce) for (const id of evidence) add(id, slot);
  for (const signal of rows.signals.filter(knownOn(asOf))) add(signal.evidence, signal.signal);
  return carries;
}

const bookOf = (rows: DossierRows): FactBook =>
  ({
    evidence: [...rows.evidence, ...rows.accountEvidence],
    claims: [...rows.claims, ...rows.accountClaims],
  }) as unknown as FactBook; // kinds and days are plain text in the store
