import { IMPORT_KINDS } from '@qibu/contract';
import type { ImportKind } from '../columns/field.ts';
import type { ProblemCode, Row, Table } from '../read/table.ts';
import { Book } from './book.ts';
import type { ImportMapping, KnownValues, TableMapping } from './mapping.ts';
import { noRecord } from './no-record.ts';
import { planDeal } from './plan-deal.ts';
import { planAccount, planContact, planPerson, planProduct, type Taken } from './plan-records.ts';
import type { ContactRecord, DealRecord, ImportPlan, KindCount, PlanProblem } from './records.ts';
import { RowReader } from './row-reader.ts';
import { endsEarly } from './short-row.ts';

interface Tally {
  read: number;
  planned: number;
  duplicates: number;
  refused: number;
  flagged: number;
}

const sameCells = ({ cells }: Row, other: Row): boolean =>
  cells.length === other.cells.length && cells.every((cell, at) => cell === other.cells[at]);

/** Known by customer and name alone. */
const isNamed = ({ id, number }: DealRecord): boolean => id === null && number === null;

/** Deals while they are planned: the first row of a key, and what that row said. */
class DealShelf {
  readonly deals = new Map<string, DealRecord>();
  readonly #rows = new Map<string, Row>();

  /** Whether another deal of its customer and name stood before it. */
  isFurther = ({ key }: DealRecord): boolean => this.deals.has(`${key}\n#2`);

  /**
   * The same number twice with different contents is for a person to settle. Without numbers, two deals of one customer
   * may well share a name: they are two, and the store does not go by their order.
   */
  put(deal: DealRecord, row: Row, nth = 1): Taken {
    const key = nth === 1 ? deal.key : `${deal.key}\n#${nth}`;
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.deals.set(key, nth === 1 ? deal : { ...deal, key });
      this.#rows.set(key, row);
      return 'planned';
    }
    if (sameCells(first, row)) return 'duplicate';
    return isNamed(deal) ? this.put(deal, row, nth + 1) : 'conflict';
  }
}

class Planner {
  readonly problems: PlanProblem[] = [];
  readonly deals = new Map<string, DealRecord>();
  readonly tallies = new Map<ImportKind, Tally>();
  readonly #tables: readonly Table[];
  readonly #book: Book;
  readonly #known: Pick<KnownValues, 'currency' | 'timeZone'>;
  constructor(tables: readonly Table[], book: Book, known: Pick<KnownValues, 'currency' | 'timeZone'>) {
    this.#tables = tables;
    this.#book = book;
    this.#known = known;
  }

  /** Plans one table row by row; rows the reading already refused stay out. */
  take(mapping: TableMapping, kind: ImportKind, index: number): void {
    const table = this.#tables[index];
    if (table === undefined) return;
    const tally = this.tallies.get(kind) ?? { read: 0, planned: 0, duplicates: 0, refused: 0, flagged: 0 };
    this.tallies.set(kind, tally);
    const bad = this.#readProblems(table, mapping, index);
    const reader = new RowReader(table, mapping, {
      index,
      currency: this.#known.currency,
      timeZone: this.#known.timeZone,
    });
    const shelf = new DealShelf();
    for (const row of table.rows) {
      tally.read++;
      reader.at(row);
      const why = bad.has(row.row) ? null : this.#isNone(row, table, mapping);
      if (why !== null) reader.refuse(why, row.cells.find((cell) => cell.trim() !== '') ?? '');
      const taken = bad.has(row.row) || why !== null ? null : this.#planRow(kind, reader, row, shelf);
      this.#count(tally, taken, reader, row);
    }
    for (const deal of shelf.deals.values()) if (!this.deals.has(deal.key)) this.deals.set(deal.key, deal);
  }

  /** Why a row that was read is no record; null = it may be one. */
  #isNone(row: Row, table: Table, mapping: TableMapping): ProblemCode | null {
    const isShort = !table.padded && row.cells.length < table.header.length;
    if (isShort && !endsEarly(row, table, { mapping, book: this.#book })) return noRecord(row) ?? 'row.short';
    return noRecord(row);
  }

  #planRow(kind: ImportKind, reader: RowReader, row: Row, shelf: DealShelf): Taken | null {
    switch (kind) {
      case 'people':
        return planPerson(reader, this.#book);
      case 'products':
        return planProduct(reader, this.#book);
      case 'accounts':
        return planAccount(reader, this.#book);
      case 'contacts':
        return planContact(reader, this.#book);
      case 'deals':
        return this.#shelve(planDeal(reader, this.#book), reader, { row, shelf });
    }
  }

  #shelve(deal: DealRecord | null, reader: RowReader, { row, shelf }: { row: Row; shelf: DealShelf }): Taken | null {
    if (deal === null) return null;
    const taken = this.deals.has(deal.key) ? 'conflict' : shelf.put(deal, row);
    if (taken === 'planned' && deal.account === null) reader.warn('no-account', deal.name);
    if (taken === 'planned' && isNamed(deal) && shelf.isFurther(deal)) reader.warn('duplicate-name', deal.name);
    return taken;
  }

  #warn(origin: { table: number; row: number }, code: PlanProblem['code'], value: string): void {
    const { table, row } = origin;
    this.problems.push({ table, row, column: null, code, value, severity: 'warning' });
  }

  #count(tally: Tally, taken: Taken | null, reader: RowReader, row: Row): void {
    this.problems.push(...reader.problems);
    if (taken === 'planned') {
      tally.planned++;
      tally.flagged += Number(reader.warnings.length > 0);
      this.problems.push(...reader.warnings);
    } else if (taken === 'duplicate') {
      tally.duplicates++;
      this.#warn(reader.origin, 'duplicate', row.cells[0] ?? '');
    } else tally.refused++;
    if (taken === 'conflict') {
      reader.fail('key', 'key.duplicate', row.cells[0] ?? '');
      this.problems.push(...reader.problems.slice(-1));
    }
  }

  /** Problems found while reading, with their column's header; a cell that is not imported never rejects its row. */
  #readProblems(table: Table, mapping: TableMapping, index: number): ReadonlySet<number> {
    const used = new Set(mapping.columns.filter((column) => column.field !== null).map((column) => column.header));
    const bad = new Set<number>();
    for (const { row, column: at, code, value } of table.problems) {
      // A cell that shows an error leaves its own field empty; a short row may only lack what is empty.
      if (code === 'cell.error' || code === 'row.short') continue;
      const column = at === null ? null : (table.header[at] ?? null);
      if (column !== null && !used.has(column)) continue;
      bad.add(row);
      this.problems.push({ table: index, row, column, code, value, severity: 'error' });
    }
    return bad;
  }
}

/** Colleagues and products first, then customers, then what refers to them. */
const ORDER: readonly ImportKind[] = ['people', 'products', 'accounts', 'contacts', 'deals'];

/** One sum for each currency: the workspace's first, then by code. `usual` is what amounts are in that name none. */
function sumAmounts(deals: Iterable<DealRecord>, usual: string): KindCount['amounts'] {
  const sums = new Map<string, number>();
  for (const { currency, amountMinor } of deals) {
    if (amountMinor !== null) sums.set(currency ?? usual, (sums.get(currency ?? usual) ?? 0) + amountMinor);
  }
  const rank = (currency: string): string => (currency === usual ? '' : currency);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .toSorted((a, b) => (rank(a.currency) < rank(b.currency) ? -1 : 1));
}

function countKinds(planner: Planner, usual: string): KindCount[] {
  return IMPORT_KINDS.flatMap((kind) => {
    const tally = planner.tallies.get(kind);
    if (tally === undefined) return [];
    return {
      ...tally,
      kind,
      amounts: kind === 'deals' ? sumAmounts(planner.deals.values(), usual) : [],
    };
  });
}

/** A plan without the records that the store showed to be nobody's. */
export function withoutRefused(
  plan: ImportPlan,
  refused: readonly (DealRecord | ContactRecord)[],
  usual: string,
): ImportPlan {
  if (refused.length === 0) return plan;
  const out = new Set(refused);
  const deals = plan.deals.filter((deal) => !out.has(deal));
  const contacts = plan.contacts.filter((contact) => !out.has(contact));
  // A person only named by a deal has no row of their own.
  const rows = plan.contacts.filter((contact) => out.has(contact) && !contact.mentioned).length;
  const gone: Partial<Record<ImportKind, number>> = { deals: plan.deals.length - deals.length, contacts: rows };
  const counts = plan.counts.map((count) => ({
    ...count,
    planned: count.planned - (gone[count.kind] ?? 0),
    refused: count.refused + (gone[count.kind] ?? 0),
    amounts: count.kind === 'deals' ? sumAmounts(deals, usual) : count.amounts,
  }));
  return { ...plan, deals, contacts, counts };
}

/**
 * Tables and a settled mapping to typed records: pure, the same answer every time. Every row of every table ends as
 * planned, as a duplicate, or refused with its reason.
 */
export function planImport(tables: readonly Table[], mapping: ImportMapping, known: KnownValues): ImportPlan {
  const book = new Book(known, mapping.values);
  const planner = new Planner(tables, book, known);
  for (const kind of ORDER) {
    mapping.tables.forEach((table, index) => {
      if (table.kind === kind) planner.take(table, kind, index);
    });
  }
  return {
    people: [...book.people.values()],
    products: [...book.products.values()],
    accounts: [...book.accounts.values()],
    contacts: [...book.contacts.values()],
    deals: [...planner.deals.values()],
    problems: planner.problems,
    counts: countKinds(planner, known.currency),
  };
}
