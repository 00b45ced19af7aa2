import { plainAmount } from '@qibu/core';
import { harmless } from '../csv-guard.ts';

/** Also what separates cells elsewhere: a program that splits at semicolons must not see a cell begin inside ours. */
const QUOTED = /[",;\t\r\n]/;

/** Stored text as a cell: never a formula, quoted where needed. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const safe = harmless(text);
  return QUOTED.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Integer minor units as a plain decimal number, with the digits its currency has. */
export const amountCell = (minor: number | null, currency: string): string =>
  minor === null ? '' : plainAmount(minor, currency);

export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
