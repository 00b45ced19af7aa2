import { slotKind } from '@qibu/core';
import type { BaseWords, Language } from '@qibu/phrases';
import { formatDay } from '../../lib/days.ts';
import { signedWhole } from '../../ui/numbers.ts';
import type { ClaimText } from './statement.ts';
import { vocabularyWords } from './vocabulary-words.ts';

/** Words of the value of a slot that draws from a word list; null for any other slot, which shows its value as written. */
function tableOf(words: BaseWords, slot: string): Readonly<Record<string, string>> | null {
  const kind = slotKind(slot);
  return kind?.is === 'word' || kind?.is === 'words' ? vocabularyWords(words, kind.of).labels : null;
}

/** Words of a table are written as inside a sentence; alone they start with a capital. */
const capital = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : text.charAt(0).toUpperCase() + text.slice(1);

/** The value of a slot as people say it: 三家, 决策者(EB), +3, 2026年12月20日. Null when there is none. */
export function valueWords(
  words: BaseWords,
  held: { readonly slot: string; readonly value: ClaimText },
  language: Language,
): string | null {
  const { slot, value } = held;
  const table = tableOf(words, slot);
  if (value === null || value === '') return null;
  if (Array.isArray(value)) return value.map((one: string) => table?.[one] ?? one).join(words.common.joiner) || null;
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value === 'number') return slotKind(slot)?.is === 'scale' ? signedWhole(value) : String(value);
  const text = value as string;
  return capital(table?.[text]) ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text, language) : text);
}
