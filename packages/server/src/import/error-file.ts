import type { Table } from './read/table.ts';
import type { PlanProblem } from './plan/records.ts';

/** Words of the error file, in the reader's language. */
export interface ErrorFileWords {
  readonly problem: string;
  describe(problem: PlanProblem): string;
}

/** What a spreadsheet program would run instead of show, its full-width twins and leading blanks included. */
const DANGEROUS = /^[\s\u00A0\u3000\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d[\d,]*(\.\d+)?%?$/;
const GUARD = "'";

/** A cell no spreadsheet program will run; numbers stay numbers. */
export const harmless = (cell: string): string =>
  (DANGEROUS.test(cell) && !NUMBER.test(cell)) || /^[\t\r]/.test(cell) ? `${GUARD}${cell}` : cell;

/** Quotes as RFC 4180 asks, and only where needed. */
export const csvCell = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => csvCell(harmless(cell))).join(',')}\r\n`;

export const BOM = '\uFEFF';

/**
 * The refused rows of one table as a file to correct and upload again: the original cells and, last, what is wrong.
 * Reading it back undoes the guard against formulas (`unguard`), so a round trip changes nothing.
 */
export function* errorFile(table: Table, problems: readonly PlanProblem[], words: ErrorFileWords): Generator<string> {
  const byRow = new Map<number, PlanProblem[]>();
  for (const problem of problems) {
    if (problem.severity === 'error') byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  }
  yield BOM + csvLine([...table.header, words.problem]);
  for (const row of table.rows) {
    const found = byRow.get(row.row);
    if (found === undefined) continue;
    const cells = Array.from({ length: Math.max(table.header.length, row.cells.length) }, (_, i) => row.cells[i] ?? '');
    yield csvLine([...cells, found.map(words.describe).join('; ')]);
  }
}

/** Takes back the guard of an exported cell: only where the rest would need it, so O'Neil and '90s stay. */
export const unguard = (cell: string): string =>
  cell.startsWith(GUARD) && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell;
