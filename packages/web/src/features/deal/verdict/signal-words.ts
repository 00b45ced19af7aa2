import type { SignalId } from '@qibu/core';
import type { Dictionary } from '@qibu/phrases';
import type { Answer } from '../../../record/statement.ts';

/** What the customer does when a signal has this answer. */
export const answerWords = (t: Dictionary, signal: SignalId, answer: Answer): string => t.signals[signal][answer];
