import type { Dictionary } from '../dictionary.ts';
import { fill, holesOf } from '../fill.ts';
import { sayParams } from './word.ts';

/** What happened, what was kept, what to do. A code without a phrase, or without its values, gets the general one. */
export function sayError(words: Dictionary, code: string, params: Readonly<Record<string, unknown>> = {}): string {
  const phrase = (words.errors as Readonly<Record<string, string>>)[code] ?? words.errors.unknown;
  const said = sayParams({ words, names: {} }, params);
  return holesOf(phrase).every((hole) => hole in said) ? fill(phrase, said) : words.errors.unknown;
}
