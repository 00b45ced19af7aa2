import { LIMITS } from '@qibu/contract';
import type { MoneyUnit } from '../columns/header-word.ts';
import { cleanFigure } from '../read/text.ts';

export type MoneyReading =
  | { readonly minor: number; readonly currency: string | null }
  | { readonly fault: 'value.money' | 'value.moneyRange' | 'value.moneyUnit' };

/** Fen in one unit, as a power of ten. */
const POWER: Readonly<Record<MoneyUnit, number>> = { fen: 0, yuan: 2, wan: 6, yi: 10 };
const CELL_UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: 'yuan',
  圆: 'yuan',
  块: 'yuan',
  万: 'wan',
  万元: 'wan',
  w: 'wan',
  亿: 'yi',
  亿元: 'yi',
  分: 'fen',
};
const CURRENCIES: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:US\$|USD|\$)|(?:USD|美元)$/i, 'USD'],
  [/^(?:HK\$|HKD)|(?:HKD|港币|港元)$/i, 'HKD'],
  [/^(?:S\$|SGD)|(?:SGD|新元)$/i, 'SGD'],
  [/^(?:EUR|€)|(?:EUR|欧元|€)$/i, 'EUR'],
  [/^(?:GBP|£)|(?:GBP|英镑)$/i, 'GBP'],
  [/^(?:JPY|JP¥)|(?:JPY|日元)$/i, 'JPY'],
  [/^(?:CNY|RMB|人民币|CN¥)|(?:CNY|RMB|人民币)$/i, 'CNY'],
  // ¥ is written for yuan and for yen: the column's own currency decides.
  [/^[¥￥]/, null],
];

interface Parts {
  readonly figure: string;
  readonly currency: string | null;
}

function takeCurrency(text: string): Parts {
  for (const [mark, currency] of CURRENCIES) {
    if (mark.test(text)) return { figure: text.replace(mark, '').trim(), currency };
  }
  return { figure: text, currency: null };
}

/** Thousands separators must stand where they belong; 1,2,3 is not a number. */
const SHAPE =
  /^([+-]?)(\d{1,3}(?:[, ']\d{3})+|\d+)?(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*(万元|亿元|元|圆|块|万|亿|分|w)?整?$/i;
const PARENTHESES = /^\((.+)\)$/;
const MAX_FIGURES = 40;

/** Digits times ten to a power, rounded half away from zero to a whole number of fen. */
function scale(whole: string, fraction: string, power: number): bigint {
  const digits = BigInt(`${whole}${fraction}` || '0');
  const shift = power - fraction.length;
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (digits + divisor / 2n) / divisor;
}

function inParentheses(text: string): { text: string; negative: boolean } {
  const inner = PARENTHESES.exec(text)?.[1];
  return inner === undefined ? { text, negative: false } : { text: inner.trim(), negative: true };
}

function readFigure(figure: string, unit: MoneyUnit | null, negative: boolean): number | 'range' | 'unit' | null {
  const found = SHAPE.exec(figure);
  if (!found || figure.length > MAX_FIGURES) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0', own = ''] = found;
  if (whole === '' && fraction === '') return null;
  const used = CELL_UNITS[own.toLowerCase()] ?? unit;
  if (used === null) return 'unit';
  const shift = Number(exponent);
  if (Math.abs(shift) > 30) return 'range';
  const minor = scale(whole.replace(/[, ']/g, ''), fraction, POWER[used] + shift);
  if (minor > BigInt(LIMITS.amountMinorMax)) return 'range';
  if (minor !== 0n && (negative || sign === '-')) return 'range';
  return Number(minor);
}

/**
 * An amount as a whole number of minor units. A unit in the cell (120万) beats the column's; with neither, nothing is
 * assumed. Amounts below zero are refused: a deal has none.
 */
export function readMoney(cell: string, unit: MoneyUnit | null): MoneyReading | null {
  const text = cleanFigure(cell);
  if (text === '' || /^(-|—|–|\/|无|待定|n\/?a)$/i.test(text)) return null;
  const { text: bare, negative } = inParentheses(text);
  const { figure, currency } = takeCurrency(bare);
  const minor = readFigure(figure.replace(/^-\s*[¥￥$]\s*/, '-'), unit, negative);
  if (minor === null) return { fault: 'value.money' };
  if (minor === 'range') return { fault: 'value.moneyRange' };
  if (minor === 'unit') return { fault: 'value.moneyUnit' };
  return { minor, currency };
}
