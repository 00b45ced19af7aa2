import type { ParameterRow } from '@qibu/core';
import { type MethodWords, sayParameter, sayParameterReason } from '@qibu/phrases/say';
import { groupOf } from './groups.ts';

/** All that a number can be found by in one language: its name, its group, its reason. */
function heard(words: MethodWords, { path, reason }: ParameterRow): string {
  const group = groupOf(path);
  const name = sayParameter({ words, names: {} }, path);
  return `${name} ${group === null ? '' : words.parameters.groups[group]} ${sayParameterReason(words, reason)}`;
}

/** The numbers that hold every word looked for, by path or in any of the languages given. */
export function findRows(
  rows: readonly ParameterRow[],
  text: string,
  languages: readonly MethodWords[],
): readonly ParameterRow[] {
  const wanted = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const all = [row.path, ...languages.map((words) => heard(words, row))].join(' ').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
