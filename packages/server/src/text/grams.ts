import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
export const isHan = (text: string): boolean => HAN.test(text);

/** Lower case, full-width folded, spaces and punctuation gone: what is compared when searching. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Pairs of neighbours, the beginning (`^`) counted as one; with it, pairs find beginnings too. */
export function pairsOf(folded: string, prefix: string): string[] {
  const chars = [prefix, ...folded];
  return chars.slice(1).map((char, at) => `${chars[at]}${char}`);
}

/** One word of a reading: the pinyin of a character, or letters and digits as they stand. */
interface Word {
  readonly text: string;
  readonly initial: string;
}

/** How the first character or two are read: as anywhere, or as a surname (单 shan, 尉迟 yuchi). */
type Surname = 'off' | 'head';

/** Pinyin of a text: 华为MES集团 → hua wei mes ji tuan. Null for a text without Chinese. */
function readingOf(text: string, surname: Surname): Word[] | null {
  if (!HAN.test(text)) return null;
  let at = 0;
  const style = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname } as const;
  const words = pinyin(text, style).map((said) => {
    const stands = text.startsWith(said, at);
    at += stands ? said.length : String.fromCodePoint(text.codePointAt(at) ?? 0).length;
    const folded = foldText(said);
    // Only a character has an initial; other letters are typed whole.
    return { text: folded, initial: stands ? folded : folded.slice(0, 1) };
  });
  return words.filter((word) => word.text !== '');
}

/** Every reading of a Chinese character; the character itself if unknown. */
export const readingsOf = (char: string): string[] => [
  ...new Set(pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true }).map(foldText)),
];

/** The search columns of a record: `grams` narrows down by index, `search` decides. */
export interface SearchColumns {
  readonly grams: string[];
  readonly search: string;
}

/**
 * The two search columns of a record's names. `grams` are pairs of neighbouring characters (t…), pairs of initials (i…)
 * and syllables (p…). `search` is the text itself, then its pinyin and initials in capitals
 * and with marks that folding removes, so that one substring test never takes one for the other:
 * 华为 → `^华为<-HUA-WEI>.H.W`. Ask with `findText`.
 */
export const searchColumns = (...texts: readonly (string | null)[]): SearchColumns =>
  columnsOf(texts.map((text) => ({ text, surnames: ['off'] })));

/** The search columns of a person: a surname is found by its own reading and by the plain one. */
export const personColumns = (name: string, ...texts: readonly (string | null)[]): SearchColumns =>
  columnsOf([
    { text: name, surnames: ['off', 'head'] },
    ...texts.map((text) => ({ text, surnames: ['off'] as const })),
  ]);

/** Readings of a text, each once. */
export function readingsIn(text: string, surnames: readonly Surname[]): Word[][] {
  const found = new Map<string, Word[]>();
  for (const surname of surnames) {
    const reading = readingOf(text, surname) ?? [];
    if (reading.length > 0) found.set(reading.map((word) => word.text).join('-'), reading);
  }
  return [...found.values()];
}

interface SearchedText {
  readonly text: string | null;
  readonly surnames: readonly Surname[];
}

function columnsOf(texts: readonly SearchedText[]): SearchColumns {
  const grams = new Set<string>();
  let search = '';
  for (const { text, surnames } of texts) {
    const folded = foldText(text ?? '');
    if (!text || folded === '') continue;
    for (const pair of pairsOf(folded, '^')) grams.add(`t${pair}`);
    search += `^${folded}`;
    for (const reading of readingsIn(text, surnames)) {
      for (const word of reading) grams.add(`p${word.text}`);
      const initials = reading.map((word) => word.initial).join('');
      for (const pair of pairsOf(initials, '^')) grams.add(`i${pair}`);
      const syllables = reading.map((word) => word.text);
      search += `<${marked(syllables, '-')}>${marked(initials, '.')}`;
    }
  }
  return { grams: [...grams], search };
}

/** Each part in capitals after the mark. */
export const marked = (parts: Iterable<string>, mark: string): string =>
  Array.from(parts, (part) => `${mark}${part.toUpperCase()}`).join('');
