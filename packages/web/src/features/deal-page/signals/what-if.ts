import type { getLedger, ReplyOf } from '@qibu/contract';
import { type AnswerDraft, day, judge, type Position, withAnswers } from '@qibu/core';

/** Where we would stand with the answers saved: the ledger the server would store, judged by the judge it runs. */
export function whatIf({ ledger, parameters, today }: ReplyOf<typeof getLedger>, draft: AnswerDraft): Position {
  const asOf = day(today);
  return judge(withAnswers(ledger, draft, asOf), parameters, asOf).position;
}
