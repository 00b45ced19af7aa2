import { LIMITS } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';

/** The rows to count, as one query or as several that have no row in common: `from … where …`. */
export type CountColumns = readonly RawBuilder<unknown>[];
/** Exact up to the cap. */
export interface Count {
  readonly value: number;
  readonly capped: boolean;
}

/** Counts rows up to one beyond the cap and stops there; a later part is not looked at when an earlier one suffices. */
export function countUpToCap(parts: CountColumns): RawBuilder<number> {
  const all = sql.join(
    parts.map((part) => sql`select 1 ${part}`),
    sql` union all `,
  );
  return sql<number>`select count(*)::int from (${all} limit ${LIMITS.countCap + 1}::int) as found`;
}

export const toCount = (value: number): Count =>
  value > LIMITS.countCap ? { value: LIMITS.countCap, capped: true } : { value, capped: false };
