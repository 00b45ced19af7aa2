import { matchKey } from '../read/text.ts';

export type MoneyUnit = 'yuan' | 'wan' | 'yi' | 'fen';

const UNIT_WORDS: readonly (readonly [string, MoneyUnit])[] = [
  ['亿元', 'yi'],
  ['亿', 'yi'],
  ['万元', 'wan'],
  ['万', 'wan'],
  ['人民币元', 'yuan'],
  ['元', 'yuan'],
  ['分', 'fen'],
  ['cny', 'yuan'],
  ['rmb', 'yuan'],
  ['usd', 'yuan'],
  ['eur', 'yuan'],
];
const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g;

/** Bracketed remarks of a header: 金额（万元）, 客户名称(必填). */
const remarks = (header: string): string[] => [...header.matchAll(BRACKETS)].map((found) => found[1] ?? '');

/** The unit a header states: in brackets, after a dash, or as its last characters (合同金额万元). Null = not said. */
export function unitOfHeader(header: string): MoneyUnit | null {
  const bare = header.replace(BRACKETS, '');
  const tail = bare.split(/[-_/·:：]/).slice(1);
  for (const remark of [...remarks(header), ...tail]) {
    const key = matchKey(remark).replace(/^单位/, '');
    const found = UNIT_WORDS.find(([word]) => key === word || key === `人民币${word}` || key === `rmb${word}`);
    if (found) return found[1];
  }
  const key = matchKey(bare);
  return UNIT_WORDS.find(([word, unit]) => unit !== 'fen' && /[亿万元]/.test(word) && key.endsWith(word))?.[1] ?? null;
}

/** A header without its unit, remarks and marks, for comparing with known words. */
export function headerKey(header: string): string {
  const key = matchKey(header.replace(BRACKETS, ' '));
  const unit = UNIT_WORDS.find(([word]) => /[亿万元]/.test(word) && key.endsWith(word) && key.length > word.length);
  return unit ? key.slice(0, -unit[0].length) : key;
}
