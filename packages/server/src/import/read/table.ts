import type { Encoding } from './encoding.ts';

/** What is wrong with one row; the row stays out, every other row goes on. */
export const PROBLEMS = [
  'row.short',
  'row.long',
  'row.quote',
  'row.total',
  'row.remark',
  'row.notAllowed',
  'cell.error',
  'cell.nul',
  'cell.notText',
  'cell.tooLong',
  'value.required',
  'value.money',
  'value.moneyRange',
  'value.moneyUnit',
  'value.merged',
  'value.unsolved',
  'value.currency',
  'value.rounded',
  'value.number',
  'value.date',
  'value.dateVague',
  'value.dateAmbiguous',
  'value.dateOrder',
  'value.dateMonth',
  'value.stage',
  'value.owner',
  'value.product',
  'value.account',
  'value.people',
  'value.scale',
  'value.several',
  'value.contrary',
  'value.noContact',
  'key.duplicate',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

export interface RowProblem {
  /** Row number as the person's program shows it (line of the text file, row of the sheet). */
  readonly row: number;
  /** Column index; null = the row as a whole. */
  readonly column: number | null;
  readonly code: ProblemCode;
  readonly value: string;
}

/** Something to know about a file that stops nothing. */
export const NOTES = [
  'sheet.hidden',
  'sheet.empty',
  'sheet.merged',
  'sheet.formulas',
  'sheet.unsolved',
  'sheet.chart',
  'rows.blank',
  'header.titleSkipped',
  'header.repeated',
  'header.duplicate',
  'csv.delimiterHint',
] as const;
export interface Note {
  readonly code: (typeof NOTES)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a sheet tells of a cell beside its text: shared with rows below, filled in from above, never worked out. */
export type CellMark = 'shared' | 'filled' | 'unsolved';

/** One row as it stood in the file; cells are untouched text. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  /** Marks by column; most rows have none. */
  readonly marks?: ReadonlyMap<number, CellMark>;
}

/** Rows of a text file or of one sheet, before anyone decides which of them is the header. */
export interface Grid {
  readonly sheet: string | null;
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly Note[];
  /** A sheet drops empty cells at the end of a row; a text file does not, so there a short row is a fault. */
  readonly padded: boolean;
}

export interface Table {
  readonly file: string;
  /** Rows may be shorter than the header, as in a sheet. */
  readonly padded: boolean;
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly Note[];
}

export interface ReadFile {
  readonly file: string;
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  /** Encodings that read nearly as well; empty = no question. */
  readonly openEncodings: readonly Encoding[];
  readonly delimiter: string | null;
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
}
