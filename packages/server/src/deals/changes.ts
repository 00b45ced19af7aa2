import type { DealView } from '@qibu/contract';
import { addDays, type Analysis, type Day, existedOn, judge, type Ledger, type Parameters } from '@qibu/core';
import { type Snapshot, toSnapshot } from './review-snapshot.ts';

export type Changes = DealView['changes'];

export interface Reviewed {
  readonly at: string | Date;
  readonly onDay: string;
  readonly snapshot: Snapshot;
}
/** A never reviewed deal is compared with a week ago, or with the day it was opened. */
const DAYS_BACK = 7;

interface Comparing {
  readonly ledger: Ledger;
  readonly parameters: Parameters;
  readonly analysis: Analysis;
  /** The last review up to the day of the analysis; null = never reviewed. */
  readonly review: Reviewed | null;
}

/** What changed since the last review, or since a week ago. */
export function changesSince({ ledger, parameters, analysis, review }: Comparing): Changes {
  const sinceDay = review ? (review.onDay as Day) : comparedDay(ledger, analysis.asOf);
  const before = review ? review.snapshot : snapshotOn(ledger, parameters, sinceDay);
  const now = toSnapshot(analysis);
  const since = review ? new Date(review.at).toISOString() : null;
  const isNew = newerThan({ since, sinceDay, asOf: analysis.asOf });
  return {
    since,
    sinceDay,
    newEvidence: ledger.evidence.filter(isNew).length,
    newSignals: ledger.signals.filter(isNew).length,
    flagsAdded: now.flags.filter((flag) => !before.flags.includes(flag)),
    flagsGone: before.flags.filter((flag) => !now.flags.includes(flag)),
    stageBefore: before.stage,
    evidencedBefore: before.evidenced_stage,
    verdictBefore: before.verdict,
    pFirstBefore: before.p_first,
    moved: before.stage !== now.stage,
  };
}

const comparedDay = (ledger: Ledger, asOf: Day): Day => {
  const weekAgo = addDays(asOf, -DAYS_BACK);
  return existedOn(ledger, weekAgo) ? weekAgo : ledger.deal.openedOn;
};

const snapshotOn = (ledger: Ledger, parameters: Parameters, asOf: Day): Snapshot =>
  toSnapshot(judge(ledger, parameters, asOf));

interface Window {
  readonly since: string | null;
  readonly sinceDay: Day;
  readonly asOf: Day;
}
interface Recorded {
  readonly recordedOn: Day;
  readonly happenedOn: Day;
  /** Rows out of the store know the instant too; a review in the middle of a day needs it. */
  readonly recordedAt?: string;
}

function newerThan({ since, sinceDay, asOf }: Window): (row: Recorded) => boolean {
  return ({ recordedOn, happenedOn, recordedAt }) => {
    if (recordedOn > asOf || happenedOn > asOf) return false;
    if (since === null || recordedAt === undefined) return recordedOn > sinceDay;
    return new Date(recordedAt).toISOString() > since;
  };
}

/** The review that counts on a day: the last one up to it. */
export const lastReview = <T extends Reviewed>(reviews: readonly T[], asOf: Day): T | null =>
  reviews
    .filter(({ onDay }) => onDay <= asOf)
    .toSorted((a, b) => Date.parse(String(a.at)) - Date.parse(String(b.at)))
    .at(-1) ?? null;
