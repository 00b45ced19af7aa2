import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { type SaidFrom, sayMove } from './flag.ts';
import { type Saying, sayStage } from './word.ts';

export interface AdviceFrom {
  readonly course: keyof Words<'judgement'>['verdicts']['courses'];
  /** The claimed stage is ahead of the evidence; no `evidenced` = not one gate is passed. */
  readonly ahead: { readonly claimed: string; readonly evidenced: string | null } | null;
  /** What mends the worst of it, if that comes first. */
  readonly step: SaidFrom | null;
  readonly phase: 'early' | 'middle' | 'late';
}
type AdviceSaying = Saying<Words<'judgement' | 'method'>>;

/** What to do about a deal: a claimed stage ahead of the evidence first, then the course with its first step. */
export function sayAdvice(saying: AdviceSaying, advice: AdviceFrom): string {
  return sayAhead(saying, advice.ahead) + sayCourse(saying, advice);
}

function sayAhead(saying: AdviceSaying, ahead: AdviceFrom['ahead']): string {
  if (ahead === null) return '';
  const { some, none } = saying.words.verdicts.ahead;
  const claimed = sayStage(saying, ahead.claimed);
  return ahead.evidenced === null
    ? fill(none, { claimed })
    : fill(some, { claimed, evidenced: sayStage(saying, ahead.evidenced) });
}

function sayCourse(saying: AdviceSaying, { course, step, phase }: AdviceFrom): string {
  const { courses, unless } = saying.words.verdicts;
  const words: { readonly alone: string; readonly step?: string } = courses[course];
  if (step !== null && words.step !== undefined) return fill(words.step, { step: inside(sayMove(saying, step)) });
  return fill(words.alone, { unless: unless[phase] });
}

/** A sentence as part of another: in English it loses its capital. */
const inside = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
