import type { DealView } from '@qibu/contract';
import { addDays, type Analysis, bareLedger, type Day, existedOn, judge, type Ledger } from '@qibu/core';
import type { RulesByDay } from '../ledger/editions.ts';
import { type Snapshot, toSnapshot } from '../standing/review-snapshot.ts';

export type Changes = DealView['changes'];

export interface Reviewed {
  readonly at: string | Date;
  readonly onDay: string;
  readonly snapshot: Snapshot;
}
/** What of a deal is set side by side. */
export type Compared = Pick<Snapshot, 'flags' | 'stage' | 'evidenced_stage' | 'verdict' | 'p_first'>;

interface Comparing {
  readonly ledger: Ledger;
  readonly rules: RulesByDay;
  readonly analysis: Analysis;
  /** The last review up to the day of the analysis; null = never reviewed. */
  readonly review: Reviewed | null;
}

/** What changed since the last review, or since a week ago. */
export function changesSince({ ledger, rules, analysis, review }: Comparing): Changes {
  const { sinceDay, before } = review
    ? { sinceDay: review.onDay as Day, before: review.snapshot }
    : stoodWeekAgo(ledger, rules, analysis.asOf);
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
export const difference = (before: Compared, now: Compared) => ({
  flagsAdded: now.flags.filter((flag) => !before.flags.includes(flag)),
  flagsGone: before.flags.filter((flag) => !now.flags.includes(flag)),
  stageBefore: before.stage,
  evidencedBefore: before.evidenced_stage,
  verdictBefore: before.verdict,
  pFirstBefore: before.p_first,
  moved: before.stage !== now.stage,
});

/** The day a deal nobody reviewed yet is compared with, if it was open by then. */
export const weekBefore = (day: Day): Day => addDays(day, -7);

/** How a deal nobody reviewed yet stood a week ago; a younger one as it was opened, before anybody knew anything. */
export function stoodWeekAgo(ledger: Ledger, rules: RulesByDay, asOf: Day): { sinceDay: Day; before: Snapshot } {
  const weekAgo = weekBefore(asOf);
  if (existedOn(ledger, weekAgo))
    return { sinceDay: weekAgo, before: toSnapshot(judge(ledger, rules(weekAgo), weekAgo)) };
  const { openedOn } = ledger.deal;
  return { sinceDay: openedOn, before: toSnapshot(judge(bareLedger(ledger), rules(openedOn), openedOn)) };
}

interface Window {
  /** The instant of the last review; without one the week counts. */
  readonly since: string | null;
  readonly after: Day;
  readonly asOf: Day;
}
interface Recorded {
  readonly recordedOn: Day;
  readonly happenedOn: Day;
  /** Rows out of the store know the instant too; a review in the middle of a day needs it. */
  readonly recordedAt?: string;
}

function newerThan({ since, after, asOf }: Window): (row: Recorded) => boolean {
  return ({ recordedOn, happenedOn, recordedAt }) => {
    if (recordedOn > asOf || happenedOn > asOf) return false;
    if (since === null || recordedAt === undefined) return recordedOn > after;
    return new Date(recordedAt).toISOString() > since;
  };
}

/** The review that counts on a day: the last one up to it. */
export const lastReview = <T extends Reviewed>(reviews: readonly T[], asOf: Day): T | null =>
  reviews
    .filter(({ onDay }) => onDay <= asOf)
    .toSorted((a, b) => Date.parse(String(a.at)) - Date.parse(String(b.at)))
    .at(-1) ?? null;
