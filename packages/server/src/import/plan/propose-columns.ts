import { findDateOrder } from '../columns/date-order.ts';
import type { ImportKind } from '../columns/field.ts';
import { fieldOf } from '../columns/fields.ts';
import { guessColumns, guessKind } from '../columns/guess.ts';
import { findDecimalMark } from '../columns/decimal-mark.ts';
import { MONEY_UNITS, type MoneyMeasure, measureOfHeader } from '../columns/money-unit.ts';
import type { Table } from '../read/table.ts';
import { DECIMAL_MARKS, type DecimalMark } from '../values/figure.ts';
import { MONTH_DAYS, readDate } from '../values/date.ts';
import { readMoney } from '../values/money.ts';
import type { ColumnMapping, Question, TableMapping } from './mapping.ts';

const HAN = /\p{Script=Han}/u;
const SAMPLES = 5;

function* cellsOf(table: Table, column: number): Generator<string> {
  for (const row of table.rows) yield row.cells[column] ?? '';
}

/** Cells that state no unit of their own; with none of these nothing need be asked. */
function bareAmounts(table: Table, column: number, mark: DecimalMark | null): string[] {
  const bare: string[] = [];
  for (const cell of cellsOf(table, column)) {
    const reading = readMoney(cell, { unit: null, currency: 'CNY', mark });
    if (reading !== null && 'fault' in reading && reading.fault === 'value.moneyUnit') bare.push(cell);
    if (bare.length >= SAMPLES) break;
  }
  return bare;
}

/** 万 is counted in only where Chinese is written: a header row without a Chinese character means single units. */
function measureOf(table: Table, column: number): MoneyMeasure {
  const { unit, currency } = measureOfHeader(table.header[column] ?? '');
  return { unit: unit ?? (table.header.some((name) => HAN.test(name)) ? null : 'yuan'), currency };
}

export interface ColumnQuestion {
  readonly column: ColumnMapping;
  readonly questions: readonly Question[];
}

interface Place {
  readonly table: Table;
  readonly index: number;
  readonly header: string;
}

const ask = (
  place: Place,
  code: Question['code'],
  sample: readonly string[],
  options: readonly string[],
): Question => ({
  code,
  file: place.table.file,
  column: place.header,
  sample: [...sample],
  options: [...options],
});

/** Which mark stands before the decimals: told by the column's own cells, or asked. */
function settleMark(place: Place, column: ColumnMapping): { mark: DecimalMark | null; asked: readonly Question[] } {
  if (column.decimalMark != null) return { mark: column.decimalMark, asked: [] };
  const { mark, open } = findDecimalMark(cellsOf(place.table, place.index));
  return { mark, asked: open.length > 0 ? [ask(place, 'decimal-mark', open, DECIMAL_MARKS)] : [] };
}

function askMoney(place: Place, column: ColumnMapping): ColumnQuestion {
  const { mark, asked } = settleMark(place, column);
  const said = measureOf(place.table, place.index);
  const unit = column.unit ?? said.unit;
  const bare = unit === null ? bareAmounts(place.table, place.index, mark) : [];
  return {
    column: { ...column, unit, currency: column.currency ?? said.currency, decimalMark: mark },
    questions: [...(bare.length > 0 ? [ask(place, 'unit', bare, MONEY_UNITS)] : []), ...asked],
  };
}

function askDates(place: Place, column: ColumnMapping): ColumnQuestion {
  const months = column.monthDay == null ? monthsIn(cellsOf(place.table, place.index)) : [];
  const asked = months.length > 0 ? [ask(place, 'month-day', months, MONTH_DAYS)] : [];
  if (column.dateOrder != null) return { column, questions: asked };
  const found = findDateOrder(cellsOf(place.table, place.index));
  if (found.options.length > 0) asked.unshift(ask(place, 'date-order', found.samples, found.options));
  return { column: { ...column, dateOrder: found.order }, questions: asked };
}

/** Cells that name a month and no day. */
function monthsIn(cells: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    if (readDate(cell)?.kind === 'month') found.add(cell.trim());
    if (found.size >= SAMPLES) break;
  }
  return [...found];
}

/** Fills what a column's cells tell (unit, order of dates, days of months) and asks for what they do not. */
export function settleColumn(table: Table, kind: ImportKind, column: ColumnMapping): ColumnQuestion {
  const place: Place = { table, index: table.header.indexOf(column.header), header: column.header };
  const type = column.field === null || place.index === -1 ? null : fieldOf(kind, column.field)?.type;
  if (type === 'money') return askMoney(place, column);
  return type === 'date' ? askDates(place, column) : { column, questions: [] };
}

export interface TableProposal {
  readonly mapping: TableMapping;
  readonly scores: readonly number[];
}

/** First proposal for a table: what it holds and where each column goes. */
export function proposeTable(table: Table, said: ImportKind | null = null): TableProposal {
  const kind = said ?? guessKind(table.header, table.file);
  const guesses = kind === null ? [] : guessColumns(table.header, kind);
  const columns = table.header.map((header, index) => ({ header, field: guesses[index]?.field ?? null }));
  return {
    mapping: { name: table.file, sheet: table.sheet, kind, columns },
    scores: table.header.map((_, index) => guesses[index]?.score ?? 0),
  };
}
