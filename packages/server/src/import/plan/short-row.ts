import { fieldOf } from '../columns/fields.ts';
import type { Row, Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { readDate } from '../values/date.ts';
import { readMoney } from '../values/money.ts';
import { isNothing } from '../values/nothing.ts';
import type { Book } from './book.ts';
import { moneyColumn, type TableMapping } from './mapping.ts';

/** How a cell suits the column it stands in; null = any text would. */
function suits(
  cell: string,
  column: TableMapping['columns'][number],
  type: string | undefined,
  book: Book,
): boolean | null {
  if (type === 'money') {
    const reading = readMoney(cell, moneyColumn(column, 'CNY'));
    return reading !== null && !('fault' in reading);
  }
  if (type === 'date') return !['none', 'vague'].includes(readDate(cell)?.kind ?? '');
  if (type === 'stage') return book.answer('stage', cleanName(cell)) != null;
  return null;
}

const FEWEST = 2;

/**
 * Whether a row that ends early only lacks empty cells at its end: what is there suits the columns it stands in. A row
 * cut in the middle, or moved by a cell, does not.
 */
export function endsEarly(row: Row, table: Table, { mapping, book }: { mapping: TableMapping; book: Book }): boolean {
  const verdicts = mapping.columns.flatMap((column) => {
    const cell = row.cells[table.header.indexOf(column.header)] ?? '';
    if (mapping.kind === null || column.field === null || cell.trim() === '' || isNothing(cell)) return [];
    return suits(cell, column, fieldOf(mapping.kind, column.field)?.type, book);
  });
  return verdicts.length >= FEWEST && !verdicts.includes(false);
}
