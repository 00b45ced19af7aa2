import { slotKind } from '@qibu/core';
import type { BaseWords, Language } from '@qibu/phrases';
import { amountsFor } from '../../lib/amount-words.ts';
import { formatDay } from '../../lib/days.ts';
import { signedWhole } from '../../ui/numbers.ts';
import type { ClaimText } from './statement.ts';
import { vocabularyLabel } from './vocabulary-words.ts';

/** A value in words where its slot draws from a word list; null in any other, which shows its value as written. */
function listedWord(words: BaseWords, slot: string, code: string): string | null {
  const kind = slotKind(slot);
  return kind?.is === 'word' || kind?.is === 'words' ? vocabularyLabel(words, kind.of, code) : null;
}

/** Words of a table are written as inside a sentence; alone they start with a capital. */
const capital = (text: string | null): string | null =>
  text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);

/** The value of a slot as people say it: 三家, 决策者(EB), +3, 2026年12月20日. Null when there is none. */
export function valueWords(
  words: BaseWords,
  held: { readonly slot: string; readonly value: ClaimText },
  language: Language,
): string | null {
  const { slot, value } = held;
  if (value === null || value === '') return null;
  if (Array.isArray(value))
    return value.map((one: string) => listedWord(words, slot, one) ?? one).join(words.common.joiner) || null;
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value === 'number') return slotKind(slot)?.is === 'scale' ? signedWhole(value) : String(value);
  const text = value as string;
  return (
    capital(listedWord(words, slot, text)) ??
    (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text, language) : amountsFor(text, language))
  );
}
