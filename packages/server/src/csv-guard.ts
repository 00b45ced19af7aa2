/**
 * What a spreadsheet program would run instead of show: also behind blanks and invisible characters, also full-width or
 * small; a leading tab or line break as well. Guards of our own before it count in, so that taking one back is exact.
 */
const DANGEROUS = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;
const NUMBER = /^-?\d[\d,]*(\.\d+)?%?$/;
const GUARD = "'";

/** A cell no spreadsheet program will run; numbers stay numbers. */
export const harmless = (cell: string): string =>
  DANGEROUS.test(cell) && !NUMBER.test(cell) ? `${GUARD}${cell}` : cell;

/** Takes the guard of an exported cell back: only where the rest needs it, so '90s stays. */
export const unguard = (cell: string): string =>
  cell.startsWith(GUARD) && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell;
