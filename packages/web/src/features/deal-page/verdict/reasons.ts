import type { Contribution, Position } from '@qibu/core';

/** Pushes below this are too small to count as a reason. */
const NOTICEABLE = 0.05;
const MOST = 3;

export interface Reasons {
  /** What pushed towards the verdict's side, strongest first. */
  readonly forUs: readonly Contribution[];
  readonly against: readonly Contribution[];
}

/** The two or three strongest signals on each side; one entry per signal, by its strongest voice. */
export function strongest({ contributions }: Pick<Position, 'contributions'>): Reasons {
  const loud = onePerSignal(contributions).filter(({ logOdds }) => Math.abs(logOdds) >= NOTICEABLE);
  return {
    forUs: loud.filter(({ logOdds }) => logOdds > 0).slice(0, MOST),
    against: loud.filter(({ logOdds }) => logOdds < 0).slice(0, MOST),
  };
}

function onePerSignal(contributions: readonly Contribution[]): Contribution[] {
  const sorted = contributions.toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const seen = new Set<string>();
  return sorted.filter(({ signal }) => !seen.has(signal) && seen.add(signal));
}
