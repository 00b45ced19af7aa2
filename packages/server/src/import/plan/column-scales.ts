import { unguard } from '../../csv-guard.ts';
import type { Table } from '../read/table.ts';
import { readMoney } from '../values/money.ts';
import type { ColumnMapping } from './mapping.ts';

interface Source {
  readonly index: number;
  readonly column: ColumnMapping;
}

/** In 万元, a milliard; nobody writes that beside deals a thousandth of it. */
const LEAST = 100_000;
const TIMES = 1_000;
const SCALED: ReadonlySet<string | null | undefined> = new Set(['wan', 'million', 'yi']);

/** A cell's figure where it states no unit of its own; null = it does, or is none. */
function bareFigure(cell: string): number | null {
  const asked = readMoney(cell, { unit: null, currency: 'CNY' });
  if (asked === null || !('fault' in asked) || asked.fault !== 'value.moneyUnit') return null;
  const reading = readMoney(cell, { unit: 'yuan', currency: 'CNY' });
  return reading === null || 'fault' in reading ? null : reading.minor / 100;
}

/** Columns headed 万元 in which somebody wrote 元: 1,200,000 beside 120. */
export class ColumnScales {
  readonly #least = new Map<number, number>();
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  isOdd({ index, column }: Source, cell: string): boolean {
    if (!SCALED.has(column.unit)) return false;
    const figure = bareFigure(unguard(cell));
    return figure !== null && figure >= LEAST && this.#leastOf(index) * TIMES <= figure;
  }

  /** The smallest figure of a column, looked for once and only where a large one asks. */
  #leastOf(index: number): number {
    const known = this.#least.get(index);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const { cells } of this.#table.rows) {
      const figure = bareFigure(unguard(cells[index] ?? ''));
      if (figure !== null && figure > 0 && figure < least) least = figure;
    }
    this.#least.set(index, least);
    return least;
  }
}
