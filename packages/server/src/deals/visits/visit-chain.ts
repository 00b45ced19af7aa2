import { endsOf } from '@qibu/core';
import type { Dossier } from '../dossier.ts';

type Visit = Dossier['rows']['interactions'][number];
export type Told = Dossier['rows']['evidence'][number];

/** A visit with all that put it right: the row in force, or the one that took it back. */
export interface VisitChain {
  readonly rows: readonly Visit[];
  readonly end: Visit;
  /** The day it was first logged; it cannot have happened later. */
  readonly loggedOn: string;
}

/** The chain a visit belongs to; null = no such visit. */
export function chainOf({ rows: { interactions } }: Dossier, id: string): VisitChain | null {
  const ends = endsOf(interactions);
  const end = interactions.find((row) => row.id === ends.get(id)?.id);
  if (end === undefined) return null;
  const rows = interactions.filter((row) => ends.get(row.id)?.id === end.id);
  const [loggedOn = end.recordedOn] = rows.map(({ recordedOn }) => recordedOn).toSorted();
  return { rows, end, loggedOn };
}

/** What was said on a visit and written down with it, as it stands now. */
export function toldOn({ rows: { evidence } }: Dossier, { rows }: VisitChain): Told[] {
  const ends = endsOf(evidence);
  const withIt = (one: Told): boolean =>
    rows.some(
      ({ recordedAt, by, happenedOn }) =>
        one.recordedAt === recordedAt && one.learnedBy === by && one.happenedOn === happenedOn,
    );
  return evidence.filter((one) => !one.retracts && ends.get(one.id)?.id === one.id && withIt(one));
}

/** What was taken back with a visit: the row that took it back, and the words as they were. */
export function takenBackWith({ rows: { evidence } }: Dossier, { end }: VisitChain): { at: string; told: Told }[] {
  return evidence.flatMap(({ id, retracts, recordedAt, supersedes }) => {
    const told = evidence.find((one) => one.id === supersedes);
    const isOpen = !evidence.some((later) => later.supersedes === id);
    return retracts && isOpen && recordedAt === end.recordedAt && told ? [{ at: id, told }] : [];
  });
}
