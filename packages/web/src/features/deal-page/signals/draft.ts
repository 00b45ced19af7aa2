import { type AnswerDraft, day, type SignalId } from '@qibu/core';
import { type Answer, type Statement, statementInput } from '../../../parts/evidence/statement.ts';

/** Answers marked but not saved yet. */
export type Marks = Readonly<Partial<Record<SignalId, Answer>>>;

/** Marks an answer; the same answer again takes the mark away. */
export function mark(marks: Marks, signal: SignalId, answer: Answer): Marks {
  const { [signal]: before, ...others } = marks;
  return before === answer ? others : { ...others, [signal]: answer };
}

export const marked = (marks: Marks): [SignalId, Answer][] => Object.entries(marks) as [SignalId, Answer][];

/**
 * The marks as one record. With a quote all of them rest on it; without one each rests on the answer itself,
 * which says in plain words what the customer did.
 */
export function signalRecord(
  marks: Marks,
  statement: Statement,
  wordOf: (signal: SignalId, answer: Answer) => string,
): AnswerDraft {
  const happenedOn = day(statement.happenedOn);
  const { saidBy } = statement;
  const shared = statement.quote.trim() !== '';
  const rows = marked(marks);
  const input = (quote: string) => ({ ...statementInput({ ...statement, quote }), happenedOn });
  return {
    evidence: shared ? [input(statement.quote)] : rows.map(([signal, answer]) => input(wordOf(signal, answer))),
    signals: rows.map(([signal, answer], at) => ({
      signal,
      answer,
      by: saidBy,
      happenedOn,
      restsOn: shared ? 0 : at,
    })),
  };
}
