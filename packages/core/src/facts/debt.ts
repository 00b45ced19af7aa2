import type { Hold } from './holder.ts';
import { isFreshFact } from './holder.ts';
import type { KnownFacts } from './known.ts';
import { SSO_SLOTS } from './slot.ts';

/** How many of the slots a deal uses are not fresh facts. */
export interface AssumptionDebt {
  readonly inUse: number;
  readonly notFresh: number;
  readonly share: number;
}

/** Share of the slots in use that are not fresh facts. The five control indicators are in use in every deal. */
export function assumptionDebt(known: KnownFacts, hold: Hold): AssumptionDebt {
  const slots = new Set<string>(SSO_SLOTS);
  for (const slot of known.claims.keys()) if (hold(slot).value !== null) slots.add(slot);
  const notFresh = [...slots].filter((slot) => !isFreshFact(hold(slot))).length;
  return { inUse: slots.size, notFresh, share: notFresh / slots.size };
}
