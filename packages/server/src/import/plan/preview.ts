import { unguard } from '../../csv-guard.ts';
import { fieldOf } from '../columns/fields.ts';
import type { Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { readDate, resolveDate } from '../values/date.ts';
import { readMoney } from '../values/money.ts';
import { type ColumnMapping, dateColumn, type TableMapping, type ValueMapping } from './mapping.ts';

interface PreviewContext {
  readonly table: Table;
  readonly mapping: TableMapping;
  readonly values: readonly ValueMapping[];
}

/** Minor units as a plain figure in whole units: 105400 → 1054.00. */
const plainMoney = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

function moneyText(cell: string, { unit }: ColumnMapping): string {
  const reading = readMoney(cell, unit ?? null);
  if (reading === null) return '';
  return 'fault' in reading
    ? `! ${reading.fault}`
    : `${plainMoney(reading.minor)}${reading.currency ? ` ${reading.currency}` : ''}`;
}

function dateText(cell: string, column: ColumnMapping): string {
  const reading = readDate(cell);
  if (reading === null) return '';
  const answer = resolveDate(reading, dateColumn(column));
  return 'fault' in answer ? `! ${answer.fault}` : answer.day;
}

/** What the cells of one row become, field by field; a cell that cannot be read shows its fault after an exclamation mark. */
export function becomes({ table, mapping, values }: PreviewContext, cells: readonly string[]): Record<string, string> {
  const { kind } = mapping;
  const shown = mapping.columns.flatMap((column, index): [string, string][] => {
    const field = kind === null || column.field === null ? undefined : fieldOf(kind, column.field);
    if (field === undefined || table.header[index] !== column.header) return [];
    const cell = unguard(cells[index] ?? '');
    if (field.type === 'money') return [[field.field, moneyText(cell, column)]];
    if (field.type === 'date') return [[field.field, dateText(cell, column)]];
    const text = cleanName(cell);
    const said = values.find(({ target, from }) => target === field.type && from === text)?.to;
    return [[field.field, said ?? text]];
  });
  return Object.fromEntries(shown.filter(([, text]) => text !== ''));
}
