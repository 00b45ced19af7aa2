import { harmless } from '../csv-guard.ts';
import type { Table } from './read/table.ts';
import type { PlanProblem } from './plan/records.ts';

/** Words of the error file, in the reader's language. */
export interface ErrorFileWords {
  readonly problem: string;
  describe(problem: PlanProblem): string;
}

/** Quotes as RFC 4180 asks, and only where needed. */
export const csvCell = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => csvCell(harmless(cell))).join(',')}\r\n`;

export const BOM = '\uFEFF';

/**
 * The refused rows of one table as a file to correct and upload again: the original cells and, last, what is wrong.
 * Reading takes the guard against formulas back, so a round trip changes nothing.
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
