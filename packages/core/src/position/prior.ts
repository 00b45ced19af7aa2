import { type Hold } from '../facts/holder.ts';
import type { Triple } from './states.ts';

/** How many serious bidders there are, including us: from the count held, else the names held, else the usual number. */
export function biddersHeld(hold: Hold, unknownBidders: number): number {
  const count = hold('competition.count');
  if (count.basis !== 'unknown' && typeof count.value === 'number' && count.value >= 0)
    return Math.floor(count.value) + 1;
  const names = hold('competition.names');
  if (names.basis !== 'unknown' && Array.isArray(names.value)) return names.value.length + 1;
  return unknownBidders;
}

/** Before any signal: first 1/b, the rest split evenly. Alone, we compete with "do nothing", and there is no reference bidder. */
export function priorFor(bidders: number): Triple {
  if (bidders <= 1) return [1 / 2, 1 / 2, 0];
  const rest = (1 - 1 / bidders) / 2;
  return [1 / bidders, rest, rest];
}
