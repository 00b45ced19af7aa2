import type { Dated } from './evidence.ts';

export type ClaimValue = string | number | boolean | null | readonly string[];

/**
 * A value we hold in a named slot, based on zero or more evidence. The newest of the best founded rows of a slot is in force.
 * Slots: see SLOTS in slot.ts.
 */
export interface Claim extends Dated {
  readonly slot: string;
  readonly value: ClaimValue;
  readonly evidence: readonly string[];
  readonly statedBy: string | null;
}

export type Basis = 'fact' | 'assumption' | 'unknown';
export type Freshness = 'fresh' | 'ageing' | 'stale';

/** A claim on a day: its basis after ageing, and the evidence that supports it. */
export interface Held {
  readonly slot: string;
  readonly value: ClaimValue;
  /** After degradation: a stale fact is an assumption here. */
  readonly basis: Basis;
  readonly freshness: Freshness | null;
  /** Days since the most recent evidence that supports the basis; null when there is none. */
  readonly ageDays: number | null;
  /** Strongest first. */
  readonly evidence: readonly { readonly id: string; readonly weight: number }[];
  /** Other values with a basis of their own: newer on weaker grounds, or older and contradicted since. */
  readonly others: readonly { readonly value: ClaimValue; readonly basis: Basis; readonly newer: boolean }[];
}
