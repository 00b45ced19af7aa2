import { addDays, bareLedger, type Day, existedOn, judge, type Ledger } from '@qibu/core';
import type { RulesByDay } from '../ledger/editions.ts';
import { type Snapshot, toSnapshot } from './review-snapshot.ts';

/** What of a deal is set side by side to say what changed. */
export type ComparedFields = Pick<Snapshot, 'flags' | 'stage' | 'evidenced_stage' | 'verdict' | 'p_first'>;

/** How a deal stood on the day it is compared with. */
export interface StoodOn {
  readonly sinceDay: Day;
  readonly before: ComparedFields;
}

/** The day a deal nobody reviewed yet is compared with, if it was open by then. */
export const weekBefore = (day: Day): Day => addDays(day, -7);

const compared = ({ flags, stage, evidenced_stage, verdict, p_first }: Snapshot): ComparedFields => ({
  flags,
  stage,
  evidenced_stage,
  verdict,
  p_first,
});

/** How a deal nobody reviewed yet stood a week ago; a younger one as it was opened, before anybody knew anything. */
export function stoodWeekAgo(ledger: Ledger, rules: RulesByDay, asOf: Day): StoodOn {
  const weekAgo = weekBefore(asOf);
  if (existedOn(ledger, weekAgo))
    return { sinceDay: weekAgo, before: compared(toSnapshot(judge(ledger, rules(weekAgo), weekAgo))) };
  const { openedOn } = ledger.deal;
  return { sinceDay: openedOn, before: compared(toSnapshot(judge(bareLedger(ledger), rules(openedOn), openedOn))) };
}
