import type { Row } from './table.ts';

/** What programs put around digits so that a spreadsheet keeps them as text: ="007", '007, '007'. */
const WRAPPED = /^(?:="([^"]*)"|'([\dA-Za-z][^']*)'|'(\+?\d[\d\s-]*[\dXx]?))$/;

/** A cell without the wrapper that makes it text. */
export const unwrap = (cell: string): string => {
  if (!cell.startsWith('=') && !cell.startsWith("'")) return cell;
  const [, formula, quoted, marked] = WRAPPED.exec(cell.trim()) ?? [];
  // Behind the mark every character stays, blanks too: an export's guard is taken back exactly.
  return formula ?? quoted ?? (marked === undefined ? cell : cell.slice(1));
};

const isWrapped = (cell: string): boolean => cell !== unwrap(cell);

/** A row of a text file with its cells as they were meant; a row without wrapped cells is the row itself. */
export const unwrapRow = (row: Row): Row =>
  row.cells.some(isWrapped) ? { ...row, cells: row.cells.map(unwrap) } : row;
