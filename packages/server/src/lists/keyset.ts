import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Place, readCursor, writeCursor } from './cursor.ts';

/** How the sort value travels in a cursor: as the database's own text, so that nothing is rounded on the way. */
const TYPES = {
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
  readonly type: keyof typeof TYPES;
  readonly nullable: boolean;
  readonly direction: 'asc' | 'desc';
}

export interface PageAsked {
  readonly order: Order;
  readonly mark: string;
  readonly cursor: string | undefined;
  readonly limit: number;
}

interface Keyed {
  readonly id: string;
  readonly sort_key: string | null;
}

/** Where the walk goes on: among the rows with a value, or among those without. */
function walkFrom({ order, cursor, mark }: PageAsked): {
  valued: RawBuilder<boolean> | null;
  empty: RawBuilder<boolean>;
} {
  const column = sql.ref(order.column);
  const id = sql.ref(order.id);
  const after = sql.raw(order.direction === 'asc' ? '>' : '<');
  const type = sql.raw(order.type);
  const has = order.nullable ? sql<boolean>`${column} is not null` : sql<boolean>`true`;
  const none = sql<boolean>`${column} is null`;
  if (cursor === undefined) return { valued: has, empty: none };
  const place = readCursor(mark, cursor, TYPES[order.type]);
  if (place.key === null) return { valued: null, empty: sql<boolean>`${none} and ${id} ${after} ${place.id}::uuid` };
  const past = sql<boolean>`(${column}, ${id}) ${after} (${place.key}::${type}, ${place.id}::uuid)`;
  return { valued: past, empty: none };
}

/**
 * The ids of one page of a query by keyset: the cost of a page does not grow with its depth, and the pages together hold
 * every row exactly once while nothing changes. The query selects `id`; it must not be ordered or limited yet. Names and
 * the like are better read for the few rows found: joined here, they mislead the planner.
 */
export async function keysetPage<DB, TB extends keyof DB>(
  query: SelectQueryBuilder<DB, TB, { id: string }>,
  asked: PageAsked,
): Promise<{ ids: string[]; next: string | null }> {
  const { order, limit, mark } = asked;
  const direction = sql.raw(order.direction);
  const keyed = query.select(sql<string | null>`${sql.ref(order.column)}::text`.as('sort_key'));
  const walk = walkFrom(asked);
  // A generic select loses its row type on the way; these are its id and the key.
  const read = async (page: { execute(): Promise<unknown> }) => (await page.execute()) as Keyed[];
  const rows: Keyed[] = [];
  if (walk.valued) {
    const some = keyed
      .where(walk.valued)
      .orderBy(sql`${sql.ref(order.column)} ${direction}, ${sql.ref(order.id)} ${direction}`)
      .limit(limit + 1);
    rows.push(...(await read(some)));
  }
  if (order.nullable && rows.length <= limit) {
    const rest = keyed
      .where(walk.empty)
      .orderBy(sql`${sql.ref(order.id)} ${direction}`)
      .limit(limit + 1 - rows.length);
    rows.push(...(await read(rest)));
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { ids, next: last ? writeCursor(mark, placeOf(last)) : null };
}

const placeOf = ({ sort_key, id }: Keyed): Place => ({ key: sort_key, id });

/** Rows in the order of the ids they were read by. */
export function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
