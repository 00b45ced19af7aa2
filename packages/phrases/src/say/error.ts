import type { FieldError } from '@qibu/contract';
import type { BaseWords } from '../dictionary.ts';
import { fill, holesOf } from '../fill.ts';
import { knowsParameters, sayParameter, sayParameterProblem } from './parameter.ts';
import { type SomeWords, sayParams } from './word.ts';
import { lookUp } from '../look-up.ts';

type Params = Readonly<Record<string, unknown>>;

/** What happened, what was kept, what to do. A code without a phrase, or without its values, gets the general one. */
export function sayError(words: SomeWords, code: string, params: Params = {}): string {
  const phrase = lookUp(words.errors, code, words.errors.unknown);
  const said = { ...sayParams({ words, names: {} }, code, params), ...ofParameter(words, code, params) };
  return holesOf(phrase).every((hole) => hole in said) ? fill<string>(phrase, said) : words.errors.unknown;
}

function ofParameter(words: SomeWords, code: string, { path, problem, allowed }: Params): Record<string, string> {
  if (code !== 'parameter.invalid' || typeof path !== 'string' || !knowsParameters(words)) return {};
  return {
    name: sayParameter({ words, names: {} }, path),
    problem: sayParameterProblem(words, String(problem), String(allowed)),
  };
}

/** What is wrong with one field. */
export const sayField = ({ fieldErrors }: BaseWords, { code, params = {} }: Omit<FieldError, 'path'>): string =>
  fill<string>(fieldErrors[code], params);
