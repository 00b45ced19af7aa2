import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { lookUp } from '../look-up.ts';

/** A question with names in place of ids. */
export interface QuestionFrom {
  /** Who is asked; null = nobody of the deal was ever met. */
  readonly who: string | null;
  readonly why: keyof Words<'judgement'>['verdicts']['questions']['why'] | null;
  /** Who could say more but was never met. */
  readonly whom: string | null;
}

/** The question as it is said to the one it goes to; null = there is nobody to ask yet. */
export function sayQuestion(
  { asking }: Words<'judgement'>,
  { signal, line }: { readonly signal: string; readonly line: string | null },
): string | null {
  const lines = lookUp(asking, signal, null);
  return lines === null || line === null ? null : lookUp<Record<string, string>, string>(lines, line, lines.plain);
}

/** Whom a question is for and why; somebody we never met is introduced first. */
export function sayWhom(words: Words<'judgement'>, { who, why, whom }: QuestionFrom): string {
  const { questions } = words.verdicts;
  if (who === null) return whom === null ? questions.nobody : fill(questions.wayIn, { whom });
  if (whom !== null) return fill(questions.introduction, { who, whom });
  return why === null ? fill(questions.who, { who }) : fill(questions.because, { who, why: questions.why[why] });
}

/** What somebody said last, in their own words; marks of quotation they came with are not doubled. */
export const sayLast = ({ verdicts }: Words<'judgement'>, quote: string): string =>
  fill(verdicts.questions.last, { quote: quote.replace(/^[「『“"]+|[」』”"]+$/g, '') });
