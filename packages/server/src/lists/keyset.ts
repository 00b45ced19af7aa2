import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { type Count, type CountColumns, countUpToCap, toCount } from './count.ts';
import { type Place, readCursor, writeCursor } from './cursor.ts';

/** The sort value as the database's own text, so that nothing in a cursor is rounded. */
export const KEY_TYPES = {
  real: /^-?(\d+(\.\d+)?(e[+-]?\d+)?|Infinity|NaN)$/,
  bigint: /^-?\d{1,18}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/,
  text: /^[^]{0,400}$/,
} as const satisfies Record<string, RegExp>;

/** One order of a list. Rows without a value come last, whichever way it runs; ties fall to the id. */
export interface Order {
  readonly column: string;
  readonly id: string;
  readonly type: keyof typeof KEY_TYPES;
  readonly nullable: boolean;
  readonly direction: 'asc' | 'desc';
}

export interface PageAsked {
  readonly order: Order;
  readonly mark: string;
  readonly cursor: string | undefined;
  readonly limit: number;
}

interface KeyedRow {
  readonly id: string;
  readonly sort_key: string | null;
}

/** Continues after the cursor: rows with a value first, then rows without. */
export function walkFrom(
  order: Order,
  place: Place | null,
): { valued: RawBuilder<boolean> | null; empty: RawBuilder<boolean> } {
  const column = sql.ref(order.column);
  const id = sql.ref(order.id);
  const after = sql.raw(order.direction === 'asc' ? '>' : '<');
  const type = sql.raw(order.type);
  const has = order.nullable ? sql<boolean>`${column} is not null` : sql<boolean>`true`;
  const none = sql<boolean>`${column} is null`;
  if (place === null) return { valued: has, empty: none };
  if (place.key === null) return { valued: null, empty: sql<boolean>`${none} and ${id} ${after} ${place.id}::uuid` };
  const past = sql<boolean>`(${column}, ${id}) ${after} (${place.key}::${type}, ${place.id}::uuid)`;
  return { valued: past, empty: none };
}

/** The ids of a page, where it goes on, and how many rows there are in all (up to the cap). */
export interface KeysetPage {
  readonly ids: string[];
  readonly next: string | null;
  readonly count: Count;
}

interface Read {
  readonly rows: KeyedRow[];
  /** Null when the cursor carries the number already. */
  readonly count: number | null;
}

/**
 * The ids of one page of a query by keyset: the cost of a page does not grow with its depth, and the pages together hold
 * every row exactly once while nothing changes. The query selects `id`; it must not be ordered or limited yet. Names and
 * the like are better read for the few rows found: joined here, they mislead the planner. The first page counts; the cursor
 * carries the number on.
 */
export async function keysetPage<DB, TB extends keyof DB>(
  { tx }: Scope,
  query: SelectQueryBuilder<DB, TB, { id: string }>,
  asked: PageAsked & { readonly counted: CountColumns },
): Promise<KeysetPage> {
  const { order, limit, mark, cursor } = asked;
  const from = cursor === undefined ? null : readCursor(mark, cursor, KEY_TYPES[order.type]);
  const direction = sql.raw(order.direction);
  const keyed = query.select(sql<string | null>`${sql.ref(order.column)}::text`.as('sort_key'));
  const walk = walkFrom(order, from);
  const counted = from?.count === undefined ? countUpToCap(asked.counted) : sql<null>`null::int`;
  const read = async (page: Expression<unknown>): Promise<Read> => {
    const both = sql<Read>`select (select coalesce(json_agg(p), '[]') from (${page}) p) as rows,
      (${counted}) as count`;
    return (await both.execute(tx)).rows[0] ?? { rows: [], count: 0 };
  };
  const valued = keyed
    .where(walk.valued ?? sql<boolean>`false`)
    .orderBy(sql`${sql.ref(order.column)} ${direction}, ${sql.ref(order.id)} ${direction}`)
    .limit(limit + 1);
  const first = await read(valued);
  const rows = [...first.rows];
  if (order.nullable && rows.length <= limit) {
    const rest = keyed
      .where(walk.empty)
      .orderBy(sql`${sql.ref(order.id)} ${direction}`)
      .limit(limit + 1 - rows.length);
    // A generic select loses its row type on the way; these are its id and the key.
    rows.push(...((await rest.execute()) as unknown as KeyedRow[]));
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const count = from?.count ?? first.count ?? 0;
  return { ids, next: last ? writeCursor(mark, { ...placeOf(last), count }) : null, count: toCount(count) };
}

const placeOf = ({ sort_key, id }: KeyedRow): Place => ({ key: sort_key, id });

/** Rows in the order of the ids they were read by. */
export function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
