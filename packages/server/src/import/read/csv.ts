import { LIMITS } from '@qibu/contract';
import { ImportRefusal } from './refusal.ts';
import type { Row, RowProblem } from './table.ts';
import { cutCell, MAX_CELL } from './text.ts';

export const DELIMITERS = [',', ';', '\t', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRows {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly blank: number;
}

const QUOTE = '"';

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
}
interface Cell {
  readonly value: string;
  /** The quotes make no sense: text after the closing one, or none. */
  readonly broken: boolean;
}

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';

function skipBreak(cursor: Cursor): void {
  const { text } = cursor;
  if (text[cursor.at] === '\r' && text[cursor.at + 1] === '\n') cursor.at++;
  cursor.at++;
  cursor.line++;
}

function endOfPlain({ text, at, delimiter }: Cursor): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && !isBreak(text[end])) end++;
  return end;
}

const countBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Reads one quoted cell; `broken` leaves the cursor where it was. */
function readQuoted(cursor: Cursor): Cell {
  const { text, delimiter } = cursor;
  // What one lone quote can swallow.
  const limit = Math.min(text.length, cursor.at + MAX_CELL * 2);
  let close = cursor.at;
  for (;;) {
    close = text.indexOf(QUOTE, close + 1);
    if (close === -1 || close > limit) return { value: '', broken: true };
    if (text[close + 1] !== QUOTE) break;
    close++;
  }
  const next = text[close + 1];
  if (next !== undefined && next !== delimiter && !isBreak(next)) return { value: '', broken: true };
  const raw = text.slice(cursor.at + 1, close);
  cursor.line += countBreaks(raw);
  cursor.at = close + 1;
  return { value: raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw, broken: false };
}

function readPlain(cursor: Cursor): Cell {
  const end = endOfPlain(cursor);
  const value = cutCell(cursor.text.slice(cursor.at, end));
  cursor.at = end;
  return { value, broken: false };
}

/** A row with a lone quote is taken as its physical line, so that it swallows no neighbour. */
function readBrokenLine(cursor: Cursor): string[] {
  const cells: string[] = [];
  for (;;) {
    cells.push(readPlain(cursor).value);
    if (cursor.text[cursor.at] !== cursor.delimiter) return cells;
    cursor.at++;
  }
}

interface Record {
  readonly cells: readonly string[];
  readonly broken: boolean;
}

function readRecord(cursor: Cursor): Record {
  const { at, line } = cursor;
  const cells: string[] = [];
  for (;;) {
    const cell = cursor.text[cursor.at] === QUOTE ? readQuoted(cursor) : readPlain(cursor);
    if (cell.broken) {
      Object.assign(cursor, { at, line });
      return { cells: readBrokenLine(cursor), broken: true };
    }
    cells.push(cell.value);
    if (cells.length > LIMITS.importColumns) {
      throw new ImportRefusal('file.tooManyColumns', { limit: LIMITS.importColumns });
    }
    if (cursor.text[cursor.at] !== cursor.delimiter) return { cells, broken: false };
    cursor.at++;
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Splits text into rows. Never throws on malformed text: what cannot be a row is a problem of that row. */
export function splitCsv(text: string, delimiter: string, maxRows: number = LIMITS.importRows + 20): CsvRows {
  const cursor: Cursor = { text, delimiter, at: 0, line: 1 };
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  let blank = 0;
  while (cursor.at < text.length) {
    const row = cursor.line;
    const { cells, broken } = readRecord(cursor);
    if (cursor.at < text.length) skipBreak(cursor);
    if (isBlank(cells)) {
      blank++;
      continue;
    }
    if (rows.length >= maxRows) throw new ImportRefusal('file.tooManyRows', { limit: LIMITS.importRows });
    rows.push({ row, cells });
    if (broken) problems.push({ row, column: null, code: 'row.quote', value: cells.join(delimiter).slice(0, 200) });
  }
  return { rows, problems, blank };
}
