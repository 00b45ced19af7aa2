import { add, entropy, NOTHING, scale, type Triple } from './states.ts';

/** Jensen–Shannon divergence of several people's views, equally weighted, in nats: 0 when they agree. */
export function divergenceOf(views: readonly Triple[]): number {
  if (views.length < 2) return 0;
  const mean = scale(views.reduce(add, NOTHING), 1 / views.length);
  const own = views.reduce((sum, view) => sum + entropy(view), 0) / views.length;
  return Math.max(0, entropy(mean) - own);
}
