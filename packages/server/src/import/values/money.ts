import { LIMITS } from '@qibu/contract';
import { minorDigits } from '@qibu/core';
import { type MoneyUnit, unitNamed } from '../columns/money-unit.ts';
import { cleanFigure } from '../read/text.ts';
import { takeCurrency, takeSign } from './currency.ts';
import { type DecimalMark, type Figure, readFigure } from './figure.ts';
import { isNothing } from './nothing.ts';

export interface MoneyAmount {
  readonly minor: number;
  /** Named by the cell itself; null = it is in that of its row or column. */
  readonly currency: string | null;
}
export type MoneyFault = 'value.money' | 'value.moneyRange' | 'value.moneyUnit';
export type MoneyReading = MoneyAmount | { readonly fault: MoneyFault };

/** How the figures of a column are to be read. */
export interface MoneyColumn {
  /** What one unit is; null = not known. */
  readonly unit: MoneyUnit | null;
  /** The mark before the decimals; a dot where nothing says otherwise. */
  readonly mark?: DecimalMark | null;
  /** What an amount is in whose cell names no currency. */
  readonly currency: string;
  /** The row's own currency column, which goes before what a cell's sign says. */
  readonly ofRow?: string | null;
}

/** Main units in one unit, as a power of ten. */
const POWER: Readonly<Record<MoneyUnit, number>> = { fen: -2, yuan: 0, thousand: 3, wan: 4, million: 6, yi: 8 };
const PARENTHESES = /^\((.+)\)$/;
const MAX_EXPONENT = 30;

/** Digits times ten to a power, rounded half away from zero to a whole number of minor units. */
function scale(digits: bigint, shift: number): bigint {
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (digits + divisor / 2n) / divisor;
}

interface Parts {
  readonly figure: string;
  readonly negative: boolean;
  readonly currency: string | null;
}

/** Takes brackets, a sign and a currency off a cell, in whatever order they stand: (US$ 5), -¥5, ¥-5. */
function takeApart(cell: string, around: string): Parts {
  const inner = PARENTHESES.exec(cell)?.[1]?.trim();
  const sign = /^-\s*(?=[^\d.\s])/.exec(inner ?? cell)?.[0] ?? '';
  const text = (inner ?? cell).slice(sign.length);
  const marked = takeCurrency(text) ?? takeSign(text, around);
  return {
    figure: (marked?.rest ?? text).trim(),
    negative: inner !== undefined || sign !== '',
    currency: marked?.currency ?? null,
  };
}

function toMinor(figure: Figure, unit: MoneyUnit, currency: string): number | null {
  const shift = POWER[unit] + minorDigits(currency) + figure.exponent - figure.fraction.length;
  if (Math.abs(figure.exponent) > MAX_EXPONENT) return null;
  const minor = scale(BigInt(`${figure.whole}${figure.fraction}`), shift);
  return minor > BigInt(LIMITS.amountMinorMax) ? null : Number(minor);
}

/**
 * An amount as a whole number of minor units of its currency. A unit in the cell (120万) beats the column's; with
 * neither, nothing is assumed. Amounts below zero are refused: a deal has none.
 */
export function readMoney(cell: string, column: MoneyColumn): MoneyReading | null {
  const text = cleanFigure(cell);
  if (text === '' || isNothing(text)) return null;
  const parts = takeApart(text, column.ofRow ?? column.currency);
  const figure = readFigure(parts.figure, column.mark ?? 'dot');
  if (figure === null) return { fault: 'value.money' };
  const tail = figure.tail.replace(/整$/, '');
  const own = tail === '' ? null : unitNamed(tail);
  if (tail !== '' && own === null) return { fault: 'value.money' };
  const unit = own ?? column.unit;
  if (unit === null) return { fault: 'value.moneyUnit' };
  const minor = toMinor(figure, unit, column.ofRow ?? parts.currency ?? column.currency);
  if (minor === null || (minor !== 0 && (parts.negative || figure.negative))) return { fault: 'value.moneyRange' };
  return { minor, currency: parts.currency };
}
