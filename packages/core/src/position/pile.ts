/**
 * What the next thing heard adds once `before` were heard, since they are not independent: 1, .54, .34, .23 … so that m
 * equal ones count m / (1 + correlation × (m − 1)). `before` may be a fraction.
 */
export function shareAfter(before: number, correlation: number): number {
  if (before === 0) return 1;
  const step = correlation * before;
  return (1 - correlation) / ((1 + step) * (1 - correlation + step));
}

/** The strongest counts whole, each next one less. Raising any of them never lowers the sum. */
export function pile(strengths: readonly number[], correlation: number): number {
  const sorted = [...strengths].sort((a, b) => b - a);
  return sorted.reduce((sum, one, at) => sum + one * shareAfter(at, correlation), 0);
}
