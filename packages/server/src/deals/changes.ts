import type { Changes } from '@qibu/contract';
import type { Analysis, Day, Ledger } from '@qibu/core';
import type { RulesByDay } from '../ledger/editions.ts';
import { type Snapshot, toSnapshot } from '../standing/review-snapshot.ts';
import { type ComparedFields, type StoodOn, stoodWeekAgo, weekBefore } from '../standing/week-ago.ts';

export interface LastReview {
  readonly at: string | Date;
  readonly onDay: string;
  readonly snapshot: Snapshot;
}
interface ChangesQuery {
  readonly ledger: Ledger;
  readonly rules: RulesByDay;
  readonly analysis: Analysis;
  /** The last review up to the day of the analysis; null = never reviewed. */
  readonly review: LastReview | null;
  /** How the deal stood a week before, where the store knows it; otherwise it is judged. */
  readonly weekAgo: StoodOn | null;
}

/** What changed since the last review, or since a week ago. */
export function changesSince({ ledger, rules, analysis, review, weekAgo }: ChangesQuery): Changes {
  const { sinceDay, before } = review
    ? { sinceDay: review.onDay as Day, before: review.snapshot }
    : (weekAgo ?? stoodWeekAgo(ledger, rules, analysis.asOf));
  const since = review ? new Date(review.at).toISOString() : null;
  const isNew = newerThan({ since, after: review ? sinceDay : weekBefore(analysis.asOf), asOf: analysis.asOf });
  return {
    since,
    sinceDay,
    newEvidence: ledger.evidence.filter(isNew).length,
    newSignals: ledger.signals.filter(isNew).length,
    ...difference(before, toSnapshot(analysis)),
  };
}

/** What is otherwise now than it was before. */
export const difference = (before: ComparedFields, now: ComparedFields) => ({
  flagsAdded: now.flags.filter((flag) => !before.flags.includes(flag)),
  flagsGone: before.flags.filter((flag) => !now.flags.includes(flag)),
  stageBefore: before.stage,
  evidencedBefore: before.evidenced_stage,
  verdictBefore: before.verdict,
  pFirstBefore: before.p_first,
  moved: before.stage !== now.stage,
});

interface Window {
  /** The instant of the last review; without one the week counts. */
  readonly since: string | null;
  readonly after: Day;
  readonly asOf: Day;
}
interface RecordedRow {
  readonly recordedOn: Day;
  readonly happenedOn: Day;
  /** Rows out of the store know the instant too; a review in the middle of a day needs it. */
  readonly recordedAt?: string;
}

function newerThan({ since, after, asOf }: Window): (row: RecordedRow) => boolean {
  return ({ recordedOn, happenedOn, recordedAt }) => {
    if (recordedOn > asOf || happenedOn > asOf) return false;
    if (since === null || recordedAt === undefined) return recordedOn > after;
    return new Date(recordedAt).toISOString() > since;
  };
}

/** The review that counts on a day: the last one up to it. */
export const lastReview = <T extends LastReview>(reviews: readonly T[], asOf: Day): T | null =>
  reviews
    .filter(({ onDay }) => onDay <= asOf)
    .toSorted((a, b) => Date.parse(String(a.at)) - Date.parse(String(b.at)))
    .at(-1) ?? null;
