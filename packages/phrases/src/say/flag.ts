import type { Words } from '../dictionary.ts';
import { fill, holesOf } from '../fill.ts';
import { type Saying, sayParams, sayWord } from './word.ts';
import { lookUp } from '../look-up.ts';

export interface SaidFrom {
  readonly id: string;
  readonly subject: string | null;
  /** The subject's name when it is already known. */
  readonly subjectName?: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
}

type Values = Record<string, string | number>;

/** What stands in for the subject where a rule speaks of several at once, or of a person by name. */
const INSTEAD = ['name', 'role', 'indicators', 'slots', 'missing', 'people'] as const;

function valuesOf(saying: Saying, from: SaidFrom): Values {
  const values = sayParams(saying, from.id, from.params ?? {});
  const subject =
    from.subjectName ??
    values['name'] ??
    (from.subject === null ? undefined : sayWord(saying, from.subject)) ??
    INSTEAD.map((name) => values[name]).find((value) => value !== undefined && value !== '');
  return subject === undefined ? values : { ...values, subject };
}

/** The phrase with its values; undefined when a value it wants is missing. */
function fillAll(phrase: string | undefined, values: Values): string | undefined {
  if (phrase === undefined || !holesOf(phrase).every((hole) => hole in values)) return undefined;
  return fill(phrase, values);
}

/** A risk in one clause without a full stop: 从没接触过李工，按反对计. Falls back to its title. */
export function sayFlag(saying: Saying<Words<'judgement'>>, flag: SaidFrom): string {
  const words = lookUp(saying.words.flags, flag.id, null);
  if (words === null) return flag.id;
  // A risk with several faces has a sentence for each; `how` says which, and no stage at all is a face of its own.
  const how = flag.params?.['evidenced'] === '' ? 'noGate' : String(flag.params?.['how'] ?? 'sentence');
  return fillAll(lookUp(words, how, words.sentence), valuesOf(saying, flag)) ?? words.title;
}

const LISTS = ['missing', 'slots', 'indicators'] as const;

/** Of several things one comes first, and the others stand in for it; null where the move is about one thing. */
function severalOf(saying: Saying, { params = {} }: SaidFrom): Values | null {
  const list = LISTS.map((name) => params[name]).find((value) => Array.isArray(value));
  const [first, ...others] = Array.isArray(list) ? list : [];
  if (others.length === 0) return null;
  return { first: sayWord(saying, String(first)), others: others.length };
}

/** The next move as something to do. Falls back to its short form. */
export function sayMove(saying: Saying<Words<'method'>>, move: SaidFrom): string {
  if (move.id === 'ask-signal') return sayAsk(saying, move);
  const words = lookUp(saying.words.moves, move.id, null);
  if (words === null) return move.id;
  const many = severalOf(saying, move);
  const several = lookUp<Record<string, string>, string | undefined>(words, 'several', undefined);
  if (many !== null && several !== undefined) return fill(several, many);
  return fillAll(words.sentence, valuesOf(saying, move)) ?? words.short;
}

/** A question to ask: the signal in the rep's own words, and whom to look at when it is known. */
function sayAsk(saying: Saying<Words<'method'>>, { subject, subjectName, params }: SaidFrom): string {
  const words = saying.words.moves['ask-signal'];
  const question = lookUp(saying.words.signals, String(params?.['signal'] ?? ''), null)?.question;
  if (question === undefined) return words.short;
  const who = subjectName ?? (subject === null ? null : sayWord(saying, subject));
  return who === null || who === subject
    ? fill(words.sentence, { subject: question })
    : fill(words.who, { who, subject: question });
}
