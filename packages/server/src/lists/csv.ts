/** What a spreadsheet would take for a formula, also behind spaces or invisible characters, also full-width. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
/** A leading tab or line break ends a cell in some programs, and what follows starts a new one. */
const BREAK = /^[\t\r\n]/;
const QUOTED = /[",\r\n]/;

/** Text out of the store as a cell: never a formula, quoted where it must be. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const safe = FORMULA.test(text) || BREAK.test(text) ? `'${text}` : text;
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
