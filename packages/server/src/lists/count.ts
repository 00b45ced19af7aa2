import { LIMITS } from '@qibu/contract';
import { type Expression, sql } from 'kysely';
import type { Scope } from '../db/scope.ts';

/** Counts rows exactly up to the cap and stops there. Give it a query that selects `1`. */
export async function countUpToCap(
  { tx }: Scope,
  found: { limit(count: number): Expression<unknown> },
): Promise<{ value: number; capped: boolean }> {
  const capped = found.limit(LIMITS.countCap + 1);
  const { rows } = await sql<{ value: number }>`select count(*)::int as value from ${capped} as found`.execute(tx);
  const value = rows[0]?.value ?? 0;
  return value > LIMITS.countCap ? { value: LIMITS.countCap, capped: true } : { value, capped: false };
}
