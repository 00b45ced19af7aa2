import type { ParameterProblem, ParameterRow } from '@qibu/core';
import { fill } from '@qibu/phrases/say';
import { boundsText, type Reader, unitOf } from './unit.ts';

/** What is wrong with a value, and what would do, in the unit its reader types. */
export function problemText(
  { problem, allowed }: ParameterProblem,
  row: ParameterRow | undefined,
  reader: Reader,
): string {
  const bounds = row === undefined ? allowed : boundsText(row, unitOf(row), reader);
  return fill(reader.words.parameters.problem[problem], { allowed: bounds });
}
