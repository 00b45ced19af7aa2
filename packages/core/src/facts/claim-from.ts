import type { ClaimValue, Held } from './claim.ts';

/** The most evidence one claim names. */
export const MOST_CARRIERS = 20;

/** Whether two values of a slot are the same. */
export const same = (left: ClaimValue, right: ClaimValue): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * What a new claim rests on: the evidence it cites, then what already carried the same value. A new value starts afresh.
 * Source: docs/method/evidence.md.
 */
export function claimFrom(
  stated: { readonly value: ClaimValue; readonly evidence: readonly string[] },
  before: Pick<Held, 'value' | 'evidence'> | undefined,
): readonly string[] {
  const carried = before && same(before.value, stated.value) ? before.evidence.map(({ id }) => id) : [];
  return [...new Set([...stated.evidence, ...carried])].slice(0, MOST_CARRIERS);
}
