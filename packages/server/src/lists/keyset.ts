import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { byName, byPersonName } from './by-name.ts';
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
  /** Names of people, sorted by the reading of the surname. */
  readonly ofPeople?: true;
  readonly direction: 'asc' | 'desc';
  /** Rows without a value that have one here come next, in the order of this text; its values look like none of the first. */
  readonly second?: { readonly column: string; readonly shape: RegExp };
}

/** What the sort value in a cursor of this order may look like. */
export const keyShape = ({ type, second }: Order): Pick<RegExp, 'test'> => ({
  test: (key) => KEY_TYPES[type].test(key) || (second?.shape.test(key) ?? false),
});

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

/** A part of a walk: rows with a value in `column` and in its order, or (null) the rest by id. */
export interface Leg {
  readonly where: RawBuilder<boolean>;
  readonly column: string | null;
}

/** The column of a part as it is compared: names by pinyin. */
export const keyIn = ({ column, type, ofPeople }: Order, leg: Leg): RawBuilder<unknown> => {
  const shown = leg.column ?? column;
  if (type !== 'text' || shown !== column) return sql`${sql.ref(shown)}`;
  return ofPeople ? byPersonName(column) : byName(column);
};

const isNull = (column: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} is null`;
const hasValue = (column: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} is not null`;

/** The parts of a list after the cursor, in their order: rows with a value first, then rows without. */
export function legsFrom(order: Order, place: Place | null): Leg[] {
  const legs = [...valuedLegs(order), ...(order.nullable ? [emptyLeg(order)] : [])];
  if (place === null) return legs;
  const at = place.key === null ? legs.length - 1 : order.second?.shape.test(place.key) ? 1 : 0;
  return legs.slice(at).map((leg, ahead) => (ahead === 0 ? pastIn(order, leg, place) : leg));
}

function valuedLegs({ column, nullable, second }: Order): Leg[] {
  const first = { where: nullable ? hasValue(column) : sql<boolean>`true`, column };
  return second === undefined ? [first] : [first, { where: hasValue(second.column), column: second.column }];
}

const emptyLeg = ({ column, second }: Order): Leg => ({
  where: second === undefined ? isNull(column) : sql<boolean>`${isNull(column)} and ${isNull(second.column)}`,
  column: null,
});

/** The rest of a part after a row of it. */
function pastIn(order: Order, leg: Leg, { key, id }: Place): Leg {
  const { where, column } = leg;
  const after = sql.raw(order.direction === 'asc' ? '>' : '<');
  const ref = sql.ref(order.id);
  if (column === null) return { where: sql<boolean>`${where} and ${ref} ${after} ${id}::uuid`, column };
  const type = sql.raw(column === order.column ? order.type : 'text');
  return { where: sql<boolean>`(${keyIn(order, leg)}, ${ref}) ${after} (${key}::${type}, ${id}::uuid)`, column };
}

/** The order within a part. */
export function orderIn(order: Order, leg: Leg): RawBuilder<unknown> {
  const way = sql.raw(order.direction);
  const byId = sql`${sql.ref(order.id)} ${way}`;
  return leg.column === null ? byId : sql`${keyIn(order, leg)} ${way}, ${byId}`;
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
  const from = cursor === undefined ? null : readCursor(mark, cursor, keyShape(order));
  const counted = from?.count === undefined ? countUpToCap(asked.counted) : sql<null>`null::int`;
  const read = async (page: Expression<unknown>): Promise<Read> => {
    const both = sql<Read>`select (select coalesce(json_agg(p), '[]') from (${page}) p) as rows,
      (${counted}) as count`;
    return (await both.execute(tx)).rows[0] ?? { rows: [], count: 0 };
  };
  const [leg, ...others] = legsFrom(order, from).map(
    (part) => (most: number) =>
      query
        .select(sql<string | null>`(${keyIn(order, part)})::text`.as('sort_key'))
        .where(part.where)
        .orderBy(orderIn(order, part))
        .limit(most),
  );
  const first = leg === undefined ? { rows: [], count: null } : await read(leg(limit + 1));
  const rows = [...first.rows];
  for (const other of others) {
    if (rows.length > limit) break;
    // A generic select loses its row type on the way; these are its id and the key.
    rows.push(...((await other(limit + 1 - rows.length).execute()) as unknown as KeyedRow[]));
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
