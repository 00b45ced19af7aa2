import { LIMITS } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../db/scope.ts';

/** The rows to count, as one query or as several that have no row in common: `from … where …`. */
export type Counted = readonly RawBuilder<unknown>[];

/** Counts rows exactly up to the cap and stops there. */
export async function countUpToCap({ tx }: Scope, parts: Counted): Promise<{ value: number; capped: boolean }> {
  let value = 0;
  for (const part of parts) {
    const { rows } = await sql<{ value: number }>`select count(*)::int as value from (
      select 1 ${part} limit ${LIMITS.countCap + 1 - value}::int) as found`.execute(tx);
    value += rows[0]?.value ?? 0;
    if (value > LIMITS.countCap) return { value: LIMITS.countCap, capped: true };
  }
  return { value, capped: false };
}
