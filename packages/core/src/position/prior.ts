import { type Hold, isFact } from '../facts/holder.ts';
import type { ClaimValue } from '../facts/claim.ts';
import type { Triple } from './states.ts';

interface BidderRules {
  readonly unknownBidders: number;
  readonly mostBidders: number;
}

/**
 * How many serious bidders there are, including us. Only facts count: the number, else the names. A fact gone stale
 * counts only where it says more bidders than are assumed without it, since ageing must not make rivals fewer.
 */
export function biddersHeld(hold: Hold, lasting: Hold, rules: BidderRules): number {
  const assumed = Math.min(rules.unknownBidders, rules.mostBidders);
  for (const { slot, read } of SAID) {
    const stated = isFact(lasting(slot)) ? read(lasting(slot).value) : null;
    if (stated === null) continue;
    const bidders = Math.min(stated + 1, rules.mostBidders);
    return isFact(hold(slot)) ? bidders : Math.max(bidders, assumed);
  }
  return assumed;
}

const SAID: readonly { readonly slot: string; readonly read: (value: ClaimValue) => number | null }[] = [
  { slot: 'competition.count', read: (value) => (typeof value === 'number' && value >= 0 ? Math.floor(value) : null) },
  { slot: 'competition.names', read: (value) => (Array.isArray(value) && value.length > 0 ? value.length : null) },
];

/** Before any signal: first 1/b, the rest split evenly. Alone, we compete with "do nothing", and there is no reference bidder. */
export function priorFor(bidders: number): Triple {
  if (bidders <= 1) return [1 / 2, 1 / 2, 0];
  const rest = (1 - 1 / bidders) / 2;
  return [1 / bidders, rest, rest];
}
