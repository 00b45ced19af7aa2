import { unguard } from '../../csv-guard.ts';
import { plainAmount } from '@qibu/core';
import { fieldOf } from '../columns/fields.ts';
import type { Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { readDate, resolveDate } from '../values/date.ts';
import { readCurrency } from '../values/currency.ts';
import { dayOfCell } from '../values/instant.ts';
import { type MoneyColumn, readMoney } from '../values/money.ts';
import { type ColumnMapping, dateColumn, moneyColumn, type TableMapping, type ValueMapping } from './mapping.ts';

interface PreviewContext {
  readonly table: Table;
  readonly mapping: TableMapping;
  readonly values: readonly ValueMapping[];
  /** What amounts are in that name no currency. */
  readonly currency: string;
  /** Where the day of an instant is taken. */
  readonly timeZone: string;
}

/** An amount in plain digits; its currency is named where it is not the workspace's. */
function moneyText(cell: string, column: MoneyColumn, usual: string): string {
  const reading = readMoney(cell, column);
  if (reading === null) return '';
  if ('fault' in reading) return `! ${reading.fault}`;
  const currency = column.ofRow ?? reading.currency ?? column.currency;
  return plainAmount(reading.minor, currency) + (currency === usual ? '' : ` ${currency}`);
}

function dateText(cell: string, column: ColumnMapping): string {
  const reading = readDate(cell);
  if (reading === null) return '';
  const answer = resolveDate(reading, dateColumn(column));
  return 'fault' in answer ? `! ${answer.fault}` : answer.day;
}

/** What the cells of one row become, field by field; a cell that cannot be read shows its fault after an exclamation mark. */
export function becomes(context: PreviewContext, cells: readonly string[]): Record<string, string> {
  const { table, mapping, values, currency, timeZone } = context;
  const { kind } = mapping;
  const ofRow = readCurrency(cells[mapping.columns.findIndex(({ field }) => field === 'currency')] ?? '');
  const shown = mapping.columns.flatMap((column, index): [string, string][] => {
    const field = kind === null || column.field === null ? undefined : fieldOf(kind, column.field);
    if (field === undefined || table.header[index] !== column.header) return [];
    const cell = unguard(cells[index] ?? '');
    if (field.type === 'money')
      return [[field.field, moneyText(cell, { ...moneyColumn(column, currency), ofRow }, currency)]];
    if (field.type === 'date') return [[field.field, dateText(dayOfCell(cell, timeZone), column)]];
    const text = cleanName(cell);
    const said = values.find(({ target, from }) => target === field.type && from === text)?.to;
    return [[field.field, said ?? text]];
  });
  return Object.fromEntries(shown.filter(([, text]) => text !== ''));
}
