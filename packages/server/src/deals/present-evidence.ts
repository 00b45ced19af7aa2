import type { EvidenceView } from '@qibu/contract';
import type { z } from 'zod';
import type { Dossier, DossierRows } from './dossier.ts';
import { compare } from './order.ts';

type Known = Pick<Dossier, 'rows' | 'users'>;
type View = z.output<typeof EvidenceView>;
interface Dated {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
}

const knownOn =
  (asOf: string) =>
  (row: Dated): boolean =>
    row.recordedOn <= asOf && row.happenedOn <= asOf;
const newestFirst = (a: Dated, b: Dated): number => compare(b.happenedOn, a.happenedOn) || compare(b.id, a.id);

/** The evidence known on a day, the deal's own and its account's, newest first, each with what rests on it. */
export function presentEvidence({ rows, users }: Known, asOf: string): View[] {
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
  const now = standingFor(rows, asOf);
  const add = (evidence: string, name: string): void => {
    const id = now(evidence);
    if (id !== null) carries.set(id, (carries.get(id) ?? new Set<string>()).add(name));
  };
  const inForce = new Map<string, readonly string[]>();
  for (const claim of [...rows.claims, ...rows.accountClaims].filter(knownOn(asOf)).toSorted(newestFirst)) {
    if (!inForce.has(claim.slot)) inForce.set(claim.slot, claim.evidence);
  }
  for (const [slot, evidence] of [...inForce].toReversed()) for (const id of evidence) add(id, slot);
  for (const signal of rows.signals.filter(knownOn(asOf))) add(signal.evidence, signal.signal);
  return carries;
}

/** What rested on corrected evidence rests on the correction, on retracted evidence nothing: the id that stands, or null. */
function standingFor(rows: DossierRows, asOf: string): (id: string) => string | null {
  const evidence = [...rows.evidence, ...rows.accountEvidence].filter(knownOn(asOf));
  // A statement is corrected once; further corrections correct the correction.
  const after = new Map(evidence.flatMap((row) => (row.supersedes === null ? [] : [[row.supersedes, row]])));
  const follow = (id: string): string | null => {
    const next = after.get(id);
    if (next === undefined) return id;
    return next.retracts ? null : follow(next.id);
  };
  return follow;
}
