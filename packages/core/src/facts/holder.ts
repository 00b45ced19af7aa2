import type { Held } from './claim.ts';
import { holdSlot } from './hold.ts';
import type { KnownFacts } from './known.ts';
import type { HoldRules } from './rules.ts';

/** Looks up slots on one day; each is computed once. */
export type Hold = (slot: string) => Held;

/** Caches `holdSlot` for one analysis. */
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

/** As if nothing aged: what was ever shown by a fact, and what was last recorded. */
export const lastingHolder = (known: KnownFacts, rules: HoldRules): Hold =>
  holder(known, { ...rules, evidence: { ...rules.evidence, freshHalfLives: Infinity, ageingHalfLives: Infinity } });

/** A fresh or ageing fact, which is enough for a gate or a status. */
export const isFact = (held: Held): boolean => held.basis === 'fact';

/** A fresh fact, which control requires. */
export const isFreshFact = (held: Held): boolean => held.basis === 'fact' && held.freshness === 'fresh';

/** Whether the value means yes; `false`, null, and an empty text or list do not. */
export const isYes = ({ value }: Held): boolean =>
  value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
