import { minorDigits } from '@qibu/core';
import type { Language } from '@qibu/phrases';
import { MAGNITUDES } from '@qibu/phrases/magnitudes';
import { lookUp } from '@qibu/phrases/say';
import { numberText } from './number-text.ts';

/** Signs of the currencies met most; any other is written as its three letters. */
const SYMBOLS = {
  CNY: '¥',
  USD: 'US$',
  EUR: '€',
  HKD: 'HK$',
  JPY: 'JP¥',
  GBP: '£',
  SGD: 'S$',
} as const;

const scaleOf = (currency: string): number => 10 ** minorDigits(currency);
/** Minor units to units: 分 to 元. */
export const unitsOf = (minor: number, currency: string): number => minor / scaleOf(currency);
/** Units to minor units, as whole minor units. */
export const minorOf = (units: number, currency: string): number => Math.round(units * scaleOf(currency));

export interface MoneyStyle {
  readonly language: Language;
  /** Leave the sign out where the column already says which currency. */
  readonly symbol?: boolean;
}

/** 480 万, 1.2 亿; 4.8M, 480K. For reading at a glance: at most two digits after the point. */
export function formatMoney(minor: number, currency: string, { language, symbol = false }: MoneyStyle): string {
  const units = unitsOf(minor, currency);
  const size = Math.abs(units);
  // 99,999,999 rounds to 1 亿, not to 10000 万.
  const step = MAGNITUDES[language].find(([from]) => size >= from * 0.99995);
  const [from, suffix] = step ?? [1, ''];
  const scaled = units / from;
  const digits = step === undefined ? 0 : Math.abs(scaled) >= 100 ? 1 : 2;
  const text = numberText(scaled, { most: digits });
  const sign = symbol ? `${lookUp(SYMBOLS, currency, currency)}${language === 'zh-CN' ? ' ' : ''}` : '';
  return `${sign}${text}${suffix}`;
}

/** ¥ 4,800,000.00: the exact figure, for titles and copies. */
export function exactMoney(minor: number, currency: string): string {
  const decimals = minorDigits(currency);
  const text = numberText(unitsOf(minor, currency), { least: decimals, most: decimals });
  return `${lookUp(SYMBOLS, currency, currency)} ${text}`;
}
