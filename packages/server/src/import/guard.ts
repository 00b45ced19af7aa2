/** What a spreadsheet program would run instead of show, its full-width twins and leading blanks included. */
const DANGEROUS = /^[\s\u00A0\u3000\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d[\d,]*(\.\d+)?%?$/;
const GUARD = "'";

/** A cell no spreadsheet program will run; numbers stay numbers. */
export const harmless = (cell: string): string =>
  (DANGEROUS.test(cell) && !NUMBER.test(cell)) || /^[\t\r]/.test(cell) ? `${GUARD}${cell}` : cell;

/** Takes the guard of an exported cell back: only where the rest needs it, so '90s stays. */
export const unguard = (cell: string): string =>
  cell.startsWith(GUARD) && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell;
