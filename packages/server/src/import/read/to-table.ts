import { LIMITS } from '@qibu/contract';
import { withoutWebText } from './entities.ts';
import { findHeader, type HeaderScore, nameColumns } from './header.ts';
import { isOwnExport } from './own-export.ts';
import { ImportRefusal } from './refusal.ts';
import type { Grid, Note, Row, RowProblem, Table } from './table.ts';
import { cleanName, isErrorValue, textFault } from './text.ts';

const lastFilled = (cells: readonly string[]): number => {
  let last = cells.length;
  while (last > 0 && cleanName(cells[last - 1] ?? '') === '') last--;
  return last;
};

/** A row of a text file must be as wide as its header, but for empty cells at the end. */
function widthProblem(row: Row, width: number, padded: boolean): RowProblem | null {
  if (!padded && row.cells.length < width) {
    return { row: row.row, column: null, code: 'row.short', value: String(row.cells.length) };
  }
  const used = row.cells.length > width ? lastFilled(row.cells) : 0;
  return used > width ? { row: row.row, column: null, code: 'row.long', value: String(used) } : null;
}

/** Enough to see what is wrong with a row; a sheet of errors must not fill the memory. */
const PROBLEMS_PER_ROW = 5;

function cellProblems(row: Row, width: number): RowProblem[] {
  const found: RowProblem[] = [];
  const end = Math.min(width, row.cells.length);
  for (let column = 0; column < end && found.length < PROBLEMS_PER_ROW; column++) {
    const cell = row.cells[column] ?? '';
    const code = isErrorValue(cell) ? 'cell.error' : textFault(cell);
    if (code !== null) found.push({ row: row.row, column, code, value: cell.slice(0, 200).toWellFormed() });
  }
  return found;
}

interface TableOptions {
  readonly file: string;
  readonly score: HeaderScore;
  /** Row number of the header when the person chose it. */
  readonly headerRow: number | null;
}

function headerIndex(grid: Grid, { headerRow, score }: TableOptions): number {
  if (headerRow === null) return findHeader(grid.rows, score);
  return Math.max(
    grid.rows.findIndex((row) => row.row === headerRow),
    0,
  );
}

/** A header printed again on each page names no record. */
function withoutHeaders(rows: readonly Row[], top: Row): { rows: readonly Row[]; repeated: number } {
  const end = lastFilled(top.cells);
  const name = (cells: readonly string[]): string => cells.slice(0, lastFilled(cells)).map(cleanName).join('\n');
  const header = name(top.cells);
  const first = cleanName(top.cells[0] ?? '');
  const isHeader = ({ cells }: Row): boolean =>
    end > 1 && cleanName(cells[0] ?? '') === first && name(cells) === header;
  const kept = rows.filter((row) => !isHeader(row));
  return kept.length === rows.length ? { rows, repeated: 0 } : { rows: kept, repeated: rows.length - kept.length };
}

/** What people write for "the same as above". */
const DITTO = /^(?:同上|〃|″|"|""|''|ditto|same as above)$/i;
/** A figure or a day is one row's own: repeated, it would be counted twice. */
const isOwn = (text: string): boolean => /^[¥￥$€\d.,:/年月日\s%万亿元-]+$/.test(text);

/** Rows with the words of the row above where they say 同上; figures stay as they are written. */
function withoutDittos(rows: readonly Row[]): readonly Row[] {
  let above: readonly string[] = [];
  return rows.map((row) => {
    const has = row.cells.some((cell) => cell.length < 16 && DITTO.test(cell.trim()));
    if (!has) {
      above = row.cells;
      return row;
    }
    const cells = row.cells.map((cell, column) => {
      const said = above[column] ?? '';
      return DITTO.test(cell.trim()) && said !== '' && !isOwn(said) ? said : cell;
    });
    above = cells;
    return { ...row, cells };
  });
}

/** Turns a grid into named columns and rows, every row checked for its shape. */
export function toTable(grid: Grid, options: TableOptions): Table {
  const index = headerIndex(grid, options);
  const top = grid.rows[index];
  if (top === undefined) throw new ImportRefusal('file.empty', { file: options.file });
  const { rows, repeated } = withoutHeaders(grid.rows.slice(index + 1), top);
  if (rows.length > LIMITS.importRows) throw new ImportRefusal('file.tooManyRows', { limit: LIMITS.importRows });
  const width = Math.max(lastFilled(top.cells), 1);
  const { header, notes } = nameColumns(top.cells, width);
  const skipped: Note[] = index === 0 ? [] : [{ code: 'header.titleSkipped', params: { rows: index } }];
  if (repeated > 0) skipped.push({ code: 'header.repeated', params: { rows: repeated } });
  const broken = new Set(grid.problems.map((problem) => problem.row));
  const problems = [...grid.problems];
  for (const row of rows) {
    const wrong = broken.has(row.row) ? null : widthProblem(row, width, grid.padded);
    if (wrong) problems.push(wrong);
    problems.push(...cellProblems(row, width));
  }
  return {
    file: options.file,
    padded: grid.padded,
    sheet: grid.sheet,
    header,
    headerRow: top.row,
    rows: withoutDittos(isOwnExport(header) ? rows : withoutWebText(rows, width)),
    problems,
    notes: [...grid.notes, ...skipped, ...notes],
  };
}
