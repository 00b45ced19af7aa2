import { CURRENCY_CODES, isCurrency } from '@qibu/core';

/** What currencies are called in sheets, beside their three letters. */
const NAMES: Readonly<Record<string, string>> = {
  CNY: '人民币元|人民币|rmb|cn¥',
  USD: '美元|美金|us$|us dollars|us dollar',
  EUR: '欧元|€|euros|euro',
  GBP: '英镑|£|pound sterling',
  JPY: '日元|日圆|日币|jp¥',
  HKD: '港元|港币|港幣|hk$',
  MOP: '澳门元|澳门币',
  TWD: '新台币|台币|nt$',
  SGD: '新加坡元|新加坡币|新元|新币|s$',
  AUD: '澳元|澳币|澳大利亚元|a$|au$',
  CAD: '加元|加币|加拿大元|c$|ca$',
  NZD: '新西兰元|纽元|nz$',
  CHF: '瑞士法郎|瑞郎',
  KRW: '韩元|韩币|₩',
  INR: '印度卢比|₹',
  IDR: '印尼盾|印尼卢比',
  VND: '越南盾|₫',
  THB: '泰铢|฿',
  MYR: '马来西亚林吉特|林吉特|马币|rm',
  PHP: '菲律宾比索|₱',
  RUB: '俄罗斯卢布|卢布|₽',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  PLN: '兹罗提',
  TRY: '土耳其里拉|₺',
  AED: '阿联酋迪拉姆|迪拉姆',
  SAR: '沙特里亚尔',
  KWD: '科威特第纳尔',
  BRL: '巴西雷亚尔|雷亚尔|r$',
  MXN: '墨西哥比索',
  ZAR: '南非兰特|兰特',
  KZT: '坚戈',
};

/** Signs several currencies share: which one is meant where the amounts around it are in none of these. */
const SHARED_SIGNS: readonly { readonly signs: RegExp; readonly usual: string; readonly of: RegExp }[] = [
  { signs: /^[¥￥]$/, usual: 'CNY', of: /^(CNY|JPY)$/ },
  { signs: /^\$$/, usual: 'USD', of: /^(USD|HKD|SGD|TWD|AUD|CAD|NZD|MXN)$/ },
];

const WORDS: readonly (readonly [word: string, code: string])[] = Object.entries(NAMES)
  .flatMap(([code, words]) => words.split('|').map((word): [string, string] => [word, code]))
  .sort(([a], [b]) => b.length - a.length);
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...CURRENCY_CODES.map((code): [string, string] => [code.toLowerCase(), code]),
  ...WORDS,
]);
const squeeze = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The currency a cell of a currency column names: USD, 美元, US$, 美元（USD）, USD - US Dollar. Null = none we know. */
export function readCurrency(text: string): string | null {
  const whole = BY_NAME.get(squeeze(text));
  if (whole !== undefined) return whole;
  const named = new Set(text.match(/[A-Z]{3}/g)?.filter(isCurrency));
  if (named.size === 1) return [...named][0] ?? null;
  const parts = text.split(/[\s()（）\-–/|,，]+/).map((part) => BY_NAME.get(squeeze(part)));
  const found = new Set(parts.filter((code) => code !== undefined));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

export interface MarkedText {
  /** What is left without the currency's name or sign. */
  readonly rest: string;
  readonly currency: string;
}

const asWritten = (text: string, at: 'start' | 'end'): MarkedText | null => {
  const code = (at === 'start' ? /^[a-z]{3}(?![a-z])/i : /(?<![a-z])[a-z]{3}$/i).exec(text)?.[0];
  if (code === undefined || !isCurrency(code.toUpperCase())) return null;
  return { rest: at === 'start' ? text.slice(3) : text.slice(0, -3), currency: code.toUpperCase() };
};

function byName(text: string): MarkedText | null {
  const lower = text.toLowerCase();
  for (const [word, currency] of WORDS) {
    if (lower.startsWith(word)) return { rest: text.slice(word.length), currency };
    if (lower.endsWith(word)) return { rest: text.slice(0, -word.length), currency };
  }
  return null;
}

/** Most amounts: nothing but digits and their marks. */
const BARE_FIGURE = /^[\d.,+\s-]*$/;

/** Takes a currency off either end of a text that holds something else too, such as an amount or a header. */
export function takeCurrency(text: string): MarkedText | null {
  if (BARE_FIGURE.test(text)) return null;
  return asWritten(text, 'start') ?? asWritten(text, 'end') ?? byName(text);
}

/** A sign shared by several currencies: that of the amounts around it where it is one of theirs, else the usual one. */
export function takeSign(text: string, around: string): MarkedText | null {
  const sign = /^[¥￥$]/.exec(text)?.[0] ?? /[¥￥$]$/.exec(text)?.[0];
  const shared = SHARED_SIGNS.find(({ signs }) => sign !== undefined && signs.test(sign));
  if (sign === undefined || shared === undefined) return null;
  const rest = text.startsWith(sign) ? text.slice(1) : text.slice(0, -1);
  return { rest, currency: shared.of.test(around) ? around : shared.usual };
}
