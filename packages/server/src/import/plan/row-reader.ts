import { LIMITS } from '@qibu/contract';
import type { Day } from '@qibu/core';
import { unguard } from '../../csv-guard.ts';
import type { ProblemCode, Row, Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { readDate, resolveDate } from '../values/date.ts';
import { readMoney } from '../values/money.ts';
import { type ColumnMapping, dateColumn, type TableMapping } from './mapping.ts';
import type { PlanProblem } from './records.ts';

interface Source {
  readonly index: number;
  readonly column: ColumnMapping;
}
export interface Amount {
  readonly minor: number;
  readonly currency: string | null;
}

/** Reads the cells of one row as typed fields and remembers what could not be read. */
export class RowReader {
  readonly #sources = new Map<string, readonly Source[]>();
  readonly #table: number;
  #row: Row = { row: 0, cells: [] };
  #problems: PlanProblem[] = [];

  constructor(table: Table, mapping: TableMapping, index: number) {
    this.#table = index;
    for (const column of mapping.columns) {
      const at = table.header.indexOf(column.header);
      if (column.field === null || at === -1) continue;
      this.#sources.set(column.field, [...(this.#sources.get(column.field) ?? []), { index: at, column }]);
    }
  }

  /** Points at the next row and forgets the problems of the last. */
  at(row: Row): void {
    this.#row = row;
    this.#problems = [];
  }
  get problems(): readonly PlanProblem[] {
    return this.#problems;
  }
  get origin(): { table: number; row: number } {
    return { table: this.#table, row: this.#row.row };
  }
  fail(field: string, code: ProblemCode, value: string): null {
    const column = this.#sources.get(field)?.[0]?.column.header ?? null;
    this.#problems.push({ ...this.origin, column, code, value: value.slice(0, 200), severity: 'error' });
    return null;
  }

  #first(field: string): Source | undefined {
    return this.#sources.get(field)?.[0];
  }
  #cell(source: Source): string {
    return unguard(this.#row.cells[source.index] ?? '');
  }

  /** A cleaned text within its limit; null = empty. */
  text(field: string, most: number = LIMITS.shortText): string | null {
    const source = this.#first(field);
    const text = source === undefined ? '' : cleanName(this.#cell(source));
    if (text === '') return null;
    return text.length > most ? this.fail(field, 'cell.tooLong', text) : text;
  }
  required(field: string): string | null {
    const had = this.#problems.length;
    const text = this.text(field, LIMITS.name);
    if (text === null && this.#problems.length === had) this.fail(field, 'value.required', '');
    return text;
  }
  /** Several columns may go to a note; each but a plain note keeps its header. */
  note(): string | null {
    const sources = this.#sources.get('note') ?? [];
    const parts = sources.flatMap((source) => {
      const text = cleanName(this.#cell(source));
      if (text === '') return [];
      return sources.length === 1 ? [text] : [`${source.column.header}: ${text}`];
    });
    const note = parts.join('\n');
    if (note === '') return null;
    return note.length > LIMITS.note ? this.fail('note', 'cell.tooLong', note) : note;
  }
  money(field: string): Amount | null {
    const source = this.#first(field);
    if (source === undefined) return null;
    const cell = this.#cell(source);
    const reading = readMoney(cell, source.column.unit ?? null);
    if (reading === null) return null;
    return 'fault' in reading ? this.fail(field, reading.fault, cell) : reading;
  }
  day(field: string): Day | null {
    const source = this.#first(field);
    if (source === undefined) return null;
    const cell = this.#cell(source);
    const reading = readDate(cell);
    if (reading === null) return null;
    const answer = resolveDate(reading, dateColumn(source.column));
    return 'fault' in answer ? this.fail(field, answer.fault, cell) : answer.day;
  }
}
