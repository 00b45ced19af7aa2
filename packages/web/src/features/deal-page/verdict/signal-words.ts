import type { SignalId } from '@qibu/core';
import type { Words } from '@qibu/phrases';
import type { Answer } from '../../../parts/evidence/statement.ts';

type Shorts = Readonly<Partial<Record<SignalId, Readonly<Record<Answer, string>>>>>;

/** What the customer does when a signal has this answer, in words that stand without the question. */
export const answerWords = (t: Words<'deal' | 'method'>, signal: SignalId, answer: Answer): string =>
  (t.deal.verdict.short as Shorts)[signal]?.[answer] ?? t.signals[signal][answer];
