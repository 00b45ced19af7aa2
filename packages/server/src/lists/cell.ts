import { minorDigits, plainAmount } from '@qibu/core';

/** What stands in one cell of an exported table. */
export type Cell = string | number | null | { readonly minor: number | null; readonly currency: string };

/** The same as plain text: amounts as decimal numbers with the digits of their currency. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.minor === null ? '' : plainAmount(cell.minor, cell.currency);
  return String(cell);
}

export const isAmount = (cell: Cell): cell is { minor: number; currency: string } =>
  typeof cell === 'object' && cell !== null && cell.minor !== null;

/** How a spreadsheet shows an amount: thousands marked, with the digits of its currency. */
export const amountFormat = (currency: string): string => {
  const digits = minorDigits(currency);
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
};
