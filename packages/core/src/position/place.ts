import { type Probabilities, STATES } from './states.ts';
import type { Verdict } from './verdict.ts';

/**
 * The place that may be said aloud: `leaning` is a first choice below its floor, `unclear` that no state is likely enough,
 * `behind` that we are hardly first while it is open whether alternate or reference.
 */
export const PLACES = ['first', 'leaning', 'unclear', 'behind', 'alternate', 'reference', 'unknown'] as const;
export type Place = (typeof PLACES)[number];

/** Below the first, with no state above the second, nobody can say where we stand. Source: docs/method/position.md#floor. */
const CLEAR = 0.45;
const LIKELY = 0.5;

/** What may be said of a verdict alone: whether "first" was proven is not known, and one person proves nothing. */
export const placeUnproven = (verdict: Verdict): Place => (verdict === 'first' ? 'leaning' : verdict);

/** What may be said of where we stand. Source: docs/method/position.md#floor. */
export function placeOf({ verdict, proven, p }: { verdict: Verdict; proven: boolean; p: Probabilities }): Place {
  if (verdict === 'unknown') return 'unknown';
  if (p[verdict] < CLEAR && !STATES.some((state) => p[state] > LIKELY))
    return p.first < Math.min(p.alternate, p.reference) ? 'behind' : 'unclear';
  if (verdict === 'first') return proven ? 'first' : 'leaning';
  return verdict;
}
