import { LIMITS } from '@qibu/contract';
import type { Day } from '@qibu/core';
import { unguard } from '../../csv-guard.ts';
import type { ProblemCode, Row, Table } from '../read/table.ts';
import { cleanName, cleanNote, isErrorValue } from '../read/text.ts';
import { isRounded } from '../values/code.ts';
import { readCurrency } from '../values/currency.ts';
import { readDate, resolveDate } from '../values/date.ts';
import { dayOfCell } from '../values/instant.ts';
import { type MoneyAmount, readMoney } from '../values/money.ts';
import { isNothing } from '../values/nothing.ts';
import { ColumnScales } from './column-scales.ts';
import { type ColumnMapping, dateColumn, moneyColumn, type TableMapping } from './mapping.ts';
import type { PlanProblem } from './records.ts';

interface Source {
  readonly index: number;
  readonly column: ColumnMapping;
}
interface Place {
  /** Number of the table among those of the import. */
  readonly index: number;
  /** What amounts are in that name no currency. */
  readonly currency: string;
  /** Where the day of an instant is taken. */
  readonly timeZone: string;
}

/** Nothing of such a cell is worth keeping. */
const LOST: ReadonlySet<ProblemCode> = new Set(['value.rounded', 'value.unsolved', 'cell.error']);

/** A column nobody has answered for: nothing is guessed before someone does. */
const isOpen = (code: ProblemCode, { dateOrder, monthDay }: ColumnMapping): boolean =>
  code === 'value.moneyUnit' ||
  (code === 'value.dateAmbiguous' && dateOrder == null) ||
  (code === 'value.dateMonth' && monthDay == null);

/** Reads the cells of one row as typed fields and remembers what could not be read. */
export class RowReader {
  readonly #sources = new Map<string, readonly Source[]>();
  readonly #place: Place;
  #row: Row = { row: 0, cells: [] };
  #problems: PlanProblem[] = [];
  #warnings: PlanProblem[] = [];
  #kept: string[] = [];

  readonly #scales: ColumnScales;

  constructor(table: Table, mapping: TableMapping, place: Place) {
    this.#place = place;
    this.#scales = new ColumnScales(table);
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
    this.#warnings = [];
    this.#kept = [];
  }
  /** Why the row stays out. */
  get problems(): readonly PlanProblem[] {
    return this.#problems;
  }
  /** What a person should look at in a row that comes in. */
  get warnings(): readonly PlanProblem[] {
    return this.#warnings;
  }
  get origin(): { table: number; row: number } {
    return { table: this.#place.index, row: this.#row.row };
  }

  #problem(source: Source | undefined, code: ProblemCode, value: string): Omit<PlanProblem, 'severity'> {
    return { ...this.origin, column: source?.column.header ?? null, code, value: value.slice(0, 200) };
  }
  fail(field: string, code: ProblemCode, value: string): null {
    this.#problems.push({ ...this.#problem(this.#first(field), code, value), severity: 'error' });
    return null;
  }
  /** The row as a whole stays out. */
  refuse(code: ProblemCode, value: string): void {
    this.#problems.push({ ...this.origin, column: null, code, value: value.slice(0, 200), severity: 'error' });
  }
  warn(code: PlanProblem['code'], value: string): void {
    this.#warnings.push({ ...this.origin, column: null, code, value: value.slice(0, 200), severity: 'warning' });
  }
  /** Says of a cell that was read why it is not taken; its words go to the note. */
  leave(field: string, code: ProblemCode, words: string): null {
    const source = this.#first(field);
    return source === undefined ? null : this.#leave(source, code, words);
  }
  /** Leaves a field empty whose cell cannot be stored: the row comes in, and what stood there goes to its note. */
  #leave(source: Source, code: ProblemCode, cell: string): null {
    const problem = { ...this.#problem(source, code, cell), severity: 'warning' } as const;
    if (this.#warnings.some((each) => each.code === code && each.column === problem.column)) return null;
    this.#warnings.push(problem);
    const words = cleanName(cell);
    if (!LOST.has(code) && words !== '' && words.length <= LIMITS.shortText) {
      this.#kept.push(`${source.column.header}: ${words}`);
    }
    return null;
  }
  /** A cell whose column is still in question keeps its row out; any other only leaves its field empty. */
  #unread(field: string, code: ProblemCode, cell: string): null {
    const source = this.#first(field);
    if (source === undefined) return null;
    return isOpen(code, source.column) ? this.fail(field, code, cell) : this.#leave(source, code, cell);
  }
  /** A record's note with the words of the cells that were left out. */
  withKept(note: string | null): string | null {
    const lines = this.#kept.filter((line) => note?.includes(line) !== true);
    const whole = [...(note === null ? [] : [note]), ...lines].join('\n');
    return whole === '' || whole.length > LIMITS.note ? note : whole;
  }

  #first(field: string): Source | undefined {
    return this.#sources.get(field)?.[0];
  }
  #cell(source: Source): string {
    if (this.#row.marks?.get(source.index) === 'unsolved') this.#leave(source, 'value.unsolved', '');
    return unguard(this.#row.cells[source.index] ?? '');
  }
  /** One figure merged over several rows is the figure of all of them together: it belongs to none alone. */
  #isShared({ index }: Source): boolean {
    const mark = this.#row.marks?.get(index);
    return mark === 'shared' || mark === 'filled';
  }
  #isError(source: Source, cell: string): boolean {
    if (!isErrorValue(cell)) return false;
    this.#leave(source, 'cell.error', cell);
    return true;
  }

  /** A cleaned text within its limit; null = empty. */
  text(field: string, most: number = LIMITS.shortText): string | null {
    const source = this.#first(field);
    if (source === undefined) return null;
    const text = cleanName(this.#cell(source));
    if (text === '' || isNothing(text)) return null;
    if (isErrorValue(text)) return this.#leave(source, 'cell.error', text);
    return text.length > most ? this.fail(field, 'cell.tooLong', text) : text;
  }
  /** A code or a telephone number, unless a spreadsheet has rounded it: then its digits are lost for good. */
  code(field: string, most: number = LIMITS.shortText): string | null {
    const source = this.#first(field);
    const text = this.text(field, most);
    if (source === undefined || text === null) return null;
    // A program that takes numbers for figures writes 1001.0.
    return isRounded(text, field) ? this.#leave(source, 'value.rounded', text) : text.replace(/^(\d+)\.0+$/, '$1');
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
      const text = cleanNote(this.#cell(source));
      if (text === '' || isNothing(text) || isErrorValue(text)) return [];
      return sources.length === 1 ? [text] : [`${source.column.header}: ${text}`];
    });
    const note = parts.join('\n');
    if (note === '') return null;
    return note.length > LIMITS.note ? this.fail('note', 'cell.tooLong', note) : note;
  }
  /** The currency of the row's own column; null = the row names none. */
  currency(): string | null {
    return readCurrency(this.text('currency') ?? '');
  }
  /** The row's currency column names one nobody knows: its amounts cannot be read. */
  #foreign(): boolean {
    return this.currency() === null && this.text('currency') !== null;
  }
  money(field: string): MoneyAmount | null {
    const source = this.#first(field);
    if (source === undefined) return null;
    const cell = this.#cell(source);
    const column = moneyColumn(source.column, this.#place.currency);
    const reading = readMoney(cell, { ...column, ofRow: this.currency() });
    if (reading === null || this.#isError(source, cell)) return null;
    if (this.#isShared(source)) return this.#leave(source, 'value.merged', cell);
    if (this.#foreign()) return this.#leave(source, 'value.currency', `${cell} ${this.text('currency') ?? ''}`);
    if ('fault' in reading) return this.#unread(field, reading.fault, cell);
    if (this.#scales.isOdd(source, cell)) return this.#leave(source, 'value.scale', cell);
    return { minor: reading.minor, currency: reading.currency ?? source.column.currency ?? null };
  }
  day(field: string): Day | null {
    const source = this.#first(field);
    if (source === undefined) return null;
    const cell = this.#cell(source);
    const reading = readDate(dayOfCell(cell, this.#place.timeZone));
    if (reading === null || this.#isError(source, cell)) return null;
    const answer = resolveDate(reading, dateColumn(source.column));
    return 'fault' in answer ? this.#unread(field, answer.fault, cell) : answer.day;
  }
}
