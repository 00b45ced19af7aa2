import { matchKey } from '../read/text.ts';
import { isCurrency } from '@qibu/core';
import { takeCurrency } from '../values/currency.ts';

export const MONEY_UNITS = ['yuan', 'thousand', 'wan', 'million', 'yi', 'fen'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const UNIT_WORDS: ReadonlyMap<string, MoneyUnit> = new Map(
  Object.entries({
    yuan: '元|圆|块|元整',
    thousand: '千元|千|k|thousand|thousands|in thousands|000',
    wan: '万元|万|w',
    million: '百万元|百万|million|millions|m|mn|mm|mio|in millions',
    yi: '亿元|亿',
    fen: '分',
  } satisfies Record<MoneyUnit, string>).flatMap(([unit, words]) =>
    words.split('|').map((word): [string, MoneyUnit] => [matchKey(word), unit as MoneyUnit]),
  ),
);

/** The unit a word names; null = none. */
export const unitNamed = (word: string): MoneyUnit | null => UNIT_WORDS.get(matchKey(word)) ?? null;

export interface MoneyMeasure {
  readonly unit: MoneyUnit | null;
  readonly currency: string | null;
}
const SILENT: MoneyMeasure = { unit: null, currency: null };

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g;
/** A header without its bracketed remarks. */
export const withoutRemarks = (header: string): string => header.replace(BRACKETS, ' ').trim();

/** A whole remark that states a unit, a currency or both: 万元, USD, 万美元, USD k, 单位：元. Null = it states something else. */
function readMeasure(remark: string): MoneyMeasure | null {
  const text = remark.replace(/^\s*(?:单位\s*[:：]?|in\s+)/i, '').trim();
  const unit = unitNamed(text);
  if (unit !== null) return { unit, currency: null };
  const marked = /^[¥￥$]$/.test(text) ? { rest: '', currency: text === '$' ? 'USD' : 'CNY' } : takeCurrency(text);
  if (marked === null) return null;
  const rest = matchKey(marked.rest);
  const own = rest === '' ? 'yuan' : unitNamed(rest);
  return own === null ? null : { unit: own, currency: marked.currency };
}

/** The words at the end of a header that state a measure: 合同金额万美元, Amount USD. */
const TAIL =
  /(?:\s+in)?[\s_\-/·:：]*((?:[亿万千元]+|百万元?)|(?:亿|百万|万|千)?(?:人民币|美元|美金|欧元|日元|港元|港币|英镑|新元)|(?<![A-Za-z])[A-Z]{3})$/;

/** What a header says about its amounts: in brackets, after a dash, or as its last characters. */
export function measureOfHeader(header: string): MoneyMeasure {
  const bare = withoutRemarks(header);
  const remarks = [...header.matchAll(BRACKETS)].map(([, remark = '']) => remark);
  const tail = bare.split(/[-_/·:：]/).slice(1);
  for (const remark of [...remarks, ...remarks.flatMap((each) => each.split(/[，,、;；/]/)), ...tail]) {
    const found = readMeasure(remark);
    if (found !== null) return found;
  }
  const end = TAIL.exec(bare)?.[1];
  const first = /^([A-Z]{3})[\s_]/.exec(bare)?.[1];
  return (
    (end === undefined ? null : readMeasure(end)) ??
    (first !== undefined && isCurrency(first) ? { unit: 'yuan', currency: first } : SILENT)
  );
}

/** A header without the words that state its measure. */
export function withoutMeasure(header: string): string {
  const bare = withoutRemarks(header);
  const end = TAIL.exec(bare);
  if (end !== null && end.index > 0 && readMeasure(end[1] ?? '') !== null) return bare.slice(0, end.index);
  const first = /^([A-Z]{3})[\s_]/.exec(bare)?.[1];
  return first !== undefined && isCurrency(first) ? bare.slice(3) : bare;
}
