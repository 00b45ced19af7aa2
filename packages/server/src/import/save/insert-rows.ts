import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { DAY_COLUMNS } from '../../ledger/deal-fields.ts';
import type { Columns } from '../match/change.ts';

const BATCH = 1_000;

/** Told after each batch; may throw to stop the whole import. */
export type Report = (rows: number) => Promise<void>;

/** Cuts any sequence into pieces of a thousand, drawing no more of it than the next piece. */
export function* batches<T>(items: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Types of the columns an import writes; all others are text. */
const COLUMNS_BY_TYPE = {
  uuid:
    'workspace_id id account_id owner_id product_id parent_id deal_id contact_id entity_id import_id actor_id by_user ' +
    'created_by outcome_edition_id',
  date: `opened_on closed_on happened_on recorded_on added_on last_contact_on as_of ${DAY_COLUMNS.join(' ')}`,
  timestamptz: 'created_at updated_at recorded_at at',
  bigint: 'amount_minor price_minor home_minor',
  integer: 'version version_after indicators_ok high_flags mines',
  real: 'risk debt p_first move_value question_gain',
  boolean: 'strategic exception inflated under_control open',
  jsonb: 'changes before move_params',
  'text[]': 'grams flags unsettled',
};
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMNS_BY_TYPE).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
);
const typeOf = (column: string): string => TYPES.get(column) ?? 'text';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** A value as the parameter of its column: lists as PostgreSQL writes them, objects as JSON. */
function encode(column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map((each) => quoted(String(each))).join(',')}}`;
  if (typeOf(column) === 'jsonb') return JSON.stringify(value);
  return value instanceof Date ? value.toISOString() : value;
}

/** Arrays of arrays must have equal lengths, so lists are sent as text and cast row by row. */
const carried = (column: string): string =>
  typeOf(column) === 'text[]' || typeOf(column) === 'jsonb' ? 'text' : typeOf(column);

interface Column {
  readonly name: string;
  readonly values: readonly unknown[];
  /** Every row holds the same: it is sent once. */
  readonly constant: boolean;
}

function columnsOf(rows: readonly Columns[]): Column[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const first = rows[0]?.[name];
    const constant = rows.every((row) => row[name] === first);
    return { name, constant, values: (constant ? rows.slice(0, 1) : rows).map((row) => encode(name, row[name])) };
  });
}

const selected = ({ name, constant, values }: Column): RawBuilder<unknown> =>
  constant ? sql`${values[0]}::${sql.raw(typeOf(name))}` : sql`${sql.ref(`u.${name}`)}::${sql.raw(typeOf(name))}`;

async function insertBatch({ tx }: Scope, table: string, rows: readonly Columns[]): Promise<void> {
  const columns = columnsOf(rows);
  const varying = columns.filter(({ constant }) => !constant);
  // One column must carry the number of rows even when all are alike.
  const lists = varying.length > 0 ? varying : [{ name: 'nth', values: rows.map((_, nth) => nth), constant: false }];
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const arrays = sql.join(lists.map(({ name, values }) => sql`${[...values]}::${sql.raw(carried(name))}[]`));
  const aliases = sql.join(lists.map(({ name }) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) select ${sql.join(columns.map(selected))}
    from unnest(${arrays}) as u (${aliases})`.execute(tx);
}

/** Sends batches one after the other: while the database writes one, the next is made. */
export class RowWriter {
  readonly #scope: Scope;
  #written: Promise<unknown> = Promise.resolve();
  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Hands over rows of one shape, at most a batch; returns once those before them are written. */
  async write(table: string, rows: readonly Columns[]): Promise<void> {
    if (rows.length === 0) return;
    const next = insertBatch(this.#scope, table, rows);
    // Waited for at the next turn; until then a failure must not pass for one that nobody looks at.
    next.catch(() => {});
    await this.#written;
    this.#written = next;
  }

  /** Returns once everything is written. */
  async end(): Promise<void> {
    await this.#written;
  }
}

/** Inserts whole rows of one shape, a batch a statement, each column one parameter. Rows may be made as they are drawn. */
export async function insertRows(
  scope: Scope,
  table: string,
  rows: Iterable<Columns>,
  report: Report = async () => {},
): Promise<void> {
  const writer = new RowWriter(scope);
  for (const batch of batches(rows)) {
    await writer.write(table, batch);
    await report(batch.length);
  }
  await writer.end();
}
