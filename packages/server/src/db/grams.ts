import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** Lower case, full-width folded, spaces and punctuation gone: what is compared when searching. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** All single characters and pairs of neighbours of a folded text. */
export function gramsOf(folded: string): string[] {
  const chars = [...folded];
  const found = new Set<string>(chars);
  for (let i = 0; i + 1 < chars.length; i += 1) found.add(`${chars[i]}${chars[i + 1]}`);
  return [...found];
}

interface Readings {
  readonly full: string;
  readonly initials: string;
}

/** Pinyin of the Chinese part, letters kept: 华为集团 → huaweijituan, hwjt. */
export function readingsOf(text: string): Readings | null {
  if (!HAN.test(text)) return null;
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return {
    full: foldText(words.join('')),
    initials: foldText(words.map((word) => (/^[a-zü]+$/i.test(word) ? word.slice(0, 1) : word)).join('')),
  };
}

/**
 * Search tokens of a record: text `t…`, pinyin `p…`, initials `i…`, as characters and pairs, so that a GIN index answers
 * any substring of the name, its pinyin or its initials. Store them in `grams`; ask with `queryGrams`.
 */
export function recordGrams(...texts: readonly (string | null)[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    for (const gram of gramsOf(foldText(text))) found.add(`t${gram}`);
    const readings = readingsOf(text);
    if (!readings) continue;
    for (const gram of gramsOf(readings.full)) found.add(`p${gram}`);
    for (const gram of gramsOf(readings.initials)) found.add(`i${gram}`);
  }
  return [...found];
}
