import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { type AdviceFrom, sayAdvice } from './advice.ts';
import { type SaidFrom, sayFlag } from './flag.ts';
import type { Saying } from './word.ts';

type Ranked = 'alternate' | 'reference';
export interface VerdictFrom {
  readonly place: 'first' | 'leaning' | 'unclear' | 'behind' | Ranked | 'unknown';
  /** Chances of each state; what of them is shown goes with the place. */
  readonly p: Readonly<Record<'first' | Ranked, number>>;
  readonly signals: number;
  readonly outcome?: string;
  /** The most important risk, if any. */
  readonly worst: SaidFrom | null;
  /** What to do; null where only the place is asked for. */
  readonly advice: AdviceFrom | null;
}
/** head + (figure) + tail make the first line; `advice` says what to do about it. */
export interface SaidVerdict {
  readonly head: string;
  readonly figure: string | null;
  readonly tail: string;
  readonly advice: string;
}

/** Above these the sentence says "are" and "probably are"; below, "look like". */
const SURE = 0.7;
const LIKELY = 0.5;
const FEW_SIGNALS = 3;
const levelOf = (p: number): 'sure' | 'likely' | 'leaning' => (p >= SURE ? 'sure' : p >= LIKELY ? 'likely' : 'leaning');

type VerdictSaying = Saying<Words<'judgement' | 'method'>>;

/** The sentence that opens a deal. */
export function sayVerdict(saying: VerdictSaying, from: VerdictFrom): SaidVerdict {
  const { verdicts } = saying.words;
  if (from.outcome === 'won' || from.outcome === 'lost' || from.outcome === 'stopped')
    return { head: verdicts.closed[from.outcome], figure: null, tail: '', advice: '' };
  const advice = from.advice === null ? '' : sayAdvice(saying, from.advice);
  return { ...(from.place === 'unknown' ? sayUnknown(saying, from) : sayPlace(saying, from, from.place)), advice };
}

type Line = Omit<SaidVerdict, 'advice'>;

function sayUnknown({ words: { verdicts } }: VerdictSaying, { advice, signals }: VerdictFrom): Line {
  const { head, tail } = verdicts;
  if (advice?.course === 'learn') return { head: head.blank, figure: null, tail: tail.blank };
  if (signals === 0) return { head: head.unknown, figure: null, tail: tail.noSignals };
  const few = signals < FEW_SIGNALS ? fill(tail.fewSignals, { count: signals }) : tail.plain;
  return { head: head.unknown, figure: null, tail: few };
}

/** Beside the head stands its own chance: that of being first unless we are said to be something else. */
function sayPlace(saying: VerdictSaying, from: VerdictFrom, place: Exclude<VerdictFrom['place'], 'unknown'>): Line {
  const { head } = saying.words.verdicts;
  const p = place === 'alternate' || place === 'reference' ? from.p[place] : from.p.first;
  const words = head[place];
  return {
    head: typeof words === 'string' ? words : words[levelOf(p)],
    figure: p.toFixed(2),
    tail: tailOf(saying, from),
  };
}

function tailOf(saying: VerdictSaying, { place, worst }: VerdictFrom): string {
  const { tail } = saying.words.verdicts;
  const more = place === 'behind' ? tail.behind : '';
  const isAhead = place === 'first' || place === 'leaning';
  if (worst === null) return more + (isAhead ? tail.clean : tail.plain);
  return more + fill(isAhead ? tail.but : tail.and, { flag: sayFlag(saying, worst) });
}
