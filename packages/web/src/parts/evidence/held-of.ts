import type { DealView } from '@qibu/contract';
import type { Held } from '@qibu/core';

/** What a deal holds in a slot; nobody has filled most of them. */
export const heldOf = ({ analysis }: Pick<DealView, 'analysis'>, slot: string): Held =>
  analysis.held[slot] ?? {
    slot,
    value: null,
    basis: 'unknown',
    freshness: null,
    ageDays: null,
    evidence: [],
    others: [],
  };
