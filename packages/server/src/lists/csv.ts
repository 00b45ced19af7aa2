import { harmless } from '../csv-guard.ts';

/** Also what separates cells elsewhere: a program that splits at semicolons must not see a cell begin inside ours. */
const QUOTED = /[",;\t\r\n]/;

/** Stored text as a cell: never a formula, quoted where needed. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const safe = harmless(text);
  return QUOTED.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Integer minor units as a plain decimal number. */
export function amountCell(minor: number | null): string {
  if (minor === null) return '';
  return `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}

export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
