import { type Analysis, type Day, judge, type Ledger } from '@qibu/core';
import type { RulesByDay } from '../ledger/editions.ts';
import { toStanding } from './columns.ts';
import { printRow, type RowHead } from './present-row.ts';
import type { DealStanding } from './save-standings.ts';
import { type StoodOn, stoodWeekAgo } from './week-ago.ts';

/** A contact named in a deal; only who works for the deal's own customer is known to everybody who sees the deal. */
export interface NamedPerson {
  readonly contactId: string;
  readonly accountId: string | null;
  readonly name: string | null;
}

export interface JudgeInput {
  readonly head: RowHead;
  readonly ledger: Ledger;
  readonly people: readonly NamedPerson[];
  readonly rules: RulesByDay;
}

/** All that is kept of a deal's analysis. `weekAgo` where it is known already; otherwise an open deal is judged once more. */
export function judgedFrom(judging: JudgeInput, analysis: Analysis, weekAgo?: StoodOn | null): DealStanding {
  const { head, ledger, rules } = judging;
  const standing = toStanding(analysis);
  return {
    dealId: head.id,
    standing,
    shown: printRow({ head, standing, subjectName: subjectNameOf(judging, standing.move_subject) }),
    weekAgo: weekAgo ?? (head.outcome === 'open' ? stoodWeekAgo(ledger, rules, analysis.asOf) : null),
  };
}

/** The same from the ledger. */
export const judgedOn = (judging: JudgeInput, day: Day): DealStanding =>
  judgedFrom(judging, judge(judging.ledger, judging.rules(day), day));

/** Whom a move is about, by a name everybody who sees the deal may read. */
export const subjectNameOf = (
  { head, people }: Pick<JudgeInput, 'head' | 'people'>,
  subject: string | null,
): string | null =>
  people.find(({ contactId, accountId }) => contactId === subject && accountId === head.account_id)?.name ?? null;
