import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { type SaidFrom, sayFlag } from './flag.ts';
import type { Saying } from './word.ts';
import { lookUp } from '../look-up.ts';

export interface VerdictFrom {
  readonly verdict: 'first' | 'alternate' | 'reference' | 'unknown';
  /** Probability of that verdict; null when there is none. */
  readonly p: number | null;
  /** Whether "first choice" may be said aloud. */
  readonly proven: boolean;
  readonly signals: number;
  readonly outcome?: string;
  /** The most important risk, if any. */
  readonly worst: SaidFrom | null;
  readonly stance: readonly string[];
}
/** head + (figure) + tail make the first line; `stance` says what to do about it. */
export interface SaidVerdict {
  readonly head: string;
  readonly figure: string | null;
  readonly tail: string;
  readonly stance: string;
}

/** Above these the sentence says "are" and "probably are"; below, "look like". */
const SURE = 0.7;
const LIKELY = 0.5;
const CLEAR = 0.45;
const FEW_SIGNALS = 3;
const levelOf = (p: number): 'sure' | 'likely' | 'leaning' => (p >= SURE ? 'sure' : p >= LIKELY ? 'likely' : 'leaning');

type Heads = Words<'judgement'>['verdicts']['head'];

/** Nobody is called first choice below the floor, and nothing is called clear while no place is likely. */
function headOf(
  heads: Heads,
  verdict: 'first' | 'alternate' | 'reference',
  { p, proven }: { readonly p: number; readonly proven: boolean },
): string {
  if (p < CLEAR) return heads.unclear;
  return heads[verdict][verdict === 'first' && !proven ? 'leaning' : levelOf(p)];
}

/** The sentence that opens a deal. */
export function sayVerdict(saying: Saying<Words<'judgement'>>, from: VerdictFrom): SaidVerdict {
  const { verdicts } = saying.words;
  if (from.outcome === 'won' || from.outcome === 'lost' || from.outcome === 'stopped')
    return { head: verdicts.closed[from.outcome], figure: null, tail: '', stance: '' };
  const stance = sayStance(saying.words, from.stance);
  if (from.verdict === 'unknown' || from.p === null)
    return { head: verdicts.head.unknown, figure: null, tail: unknownTail(saying, from), stance };
  const head = headOf(verdicts.head, from.verdict, { p: from.p, proven: from.proven });
  return { head, figure: from.p.toFixed(2), tail: knownTail(saying, from), stance };
}

function unknownTail({ words }: Saying<Words<'judgement'>>, { signals }: VerdictFrom): string {
  const { tail } = words.verdicts;
  if (signals === 0) return tail.noSignals;
  return signals < FEW_SIGNALS ? fill(tail.fewSignals, { count: signals }) : tail.plain;
}

function knownTail(saying: Saying<Words<'judgement'>>, { verdict, worst }: VerdictFrom): string {
  const { tail } = saying.words.verdicts;
  if (worst === null) return verdict === 'first' ? tail.clean : tail.plain;
  const flag = sayFlag(saying, worst);
  return fill(verdict === 'first' ? tail.but : tail.and, { flag });
}

/** What to do about it: the best option of all that are left; leaving names what would change it. */
export function sayStance(words: Words<'judgement'>, stance: readonly string[]): string {
  const { verdicts } = words;
  const [best] = stance;
  if (best === 'leave') return fill(verdicts.stance.leave, { unless: unlessOf(words, stance) });
  return lookUp(verdicts.stance, best, '');
}

function unlessOf({ verdicts }: Words<'judgement'>, stance: readonly string[]): string {
  if (stance.includes('enter-only-with-new-access')) return verdicts.unless.access;
  if (stance.includes('slow-down-or-change-sso')) return verdicts.unless.slow;
  return verdicts.unless.default;
}
