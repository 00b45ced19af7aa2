import type { Held } from './claim.ts';
import { holdSlot } from './hold.ts';
import type { KnownFacts } from './known.ts';
import type { HoldRules } from './rules.ts';

/** Looks slots up on one day; each is worked out once. */
export type Hold = (slot: string) => Held;

/** A memory over `holdSlot` for one analysis. */
export function holder(known: KnownFacts, rules: HoldRules): Hold {
  const seen = new Map<string, Held>();
  return (slot) => {
    const found = seen.get(slot);
    if (found !== undefined) return found;
    const held = holdSlot(known, slot, rules);
    seen.set(slot, held);
    return held;
  };
}

/** A fact, fresh or ageing: what a gate or a status may rest on. */
export const isFact = (held: Held): boolean => held.basis === 'fact';

/** A fresh fact: what control rests on. */
export const isFreshFact = (held: Held): boolean => held.basis === 'fact' && held.freshness === 'fresh';

/** The value says yes: `false`, nothing, and an empty text or list do not. */
export const isYes = ({ value }: Held): boolean =>
  value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
