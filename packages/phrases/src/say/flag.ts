import { fill, holesOf } from '../fill.ts';
import { type Saying, sayParams, sayWord } from './word.ts';

export interface SaidFrom {
  readonly id: string;
  readonly subject: string | null;
  /** The subject's name when it is already known. */
  readonly subjectName?: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
}

type Entry = Readonly<Record<string, string>>;

/** The phrase with its values; undefined when a value it wants is missing. */
function fillAll(saying: Saying, phrase: string | undefined, from: SaidFrom): string | undefined {
  if (phrase === undefined) return undefined;
  const subject = from.subjectName ?? (from.subject === null ? undefined : sayWord(saying, from.subject));
  const params = { ...(subject === undefined ? {} : { subject }), ...sayParams(saying, from.params ?? {}) };
  if (subject !== undefined) params['subject'] = subject;
  return holesOf(phrase).every((hole) => hole in params) ? fill(phrase, params) : undefined;
}

const entry = (table: object, id: string): Entry | undefined =>
  Object.hasOwn(table, id) ? (table as Record<string, Entry>)[id] : undefined;

/** A mine in one clause without a full stop: 从没接触过李工，按反对计. Falls back to its title. */
export function sayFlag(saying: Saying, flag: SaidFrom): string {
  const words = entry(saying.words.flags, flag.id);
  return fillAll(saying, words?.['sentence'], flag) ?? words?.['title'] ?? flag.id;
}

/** The next move as something to do. Falls back to its short form. */
export function sayMove(saying: Saying, move: SaidFrom): string {
  const words = entry(saying.words.moves, move.id);
  const question =
    move.id === 'ask-signal' && move.subject !== null ? entry(saying.words.signals, move.subject) : undefined;
  const from = question === undefined ? move : { ...move, subjectName: question['question'] ?? null };
  return fillAll(saying, words?.['sentence'], from) ?? words?.['short'] ?? move.id;
}
