import type { Evidence } from './evidence.ts';

export interface InForce {
  /** Rows that are neither superseded nor retractions, in the order given. */
  readonly rows: Evidence[];
  readonly standsFor: ReadonlyMap<string, Evidence | null>;
}

/** Follows corrections: a claim based on a corrected row is then based on the correction. Rows come oldest first. */
export function inForce(known: readonly Evidence[]): InForce {
  const next = new Map<string, Evidence>();
  for (const row of known) if (row.supersedes !== null) next.set(row.supersedes, row);
  const standsFor = new Map(known.map((row) => [row.id, follow(row, next)]));
  return { rows: known.filter((row) => standsFor.get(row.id) === row), standsFor };
}

function follow(row: Evidence, next: ReadonlyMap<string, Evidence>): Evidence | null {
  const seen = new Set<string>();
  let now = row;
  for (let later = next.get(now.id); later !== undefined && !seen.has(later.id); later = next.get(now.id)) {
    seen.add(later.id);
    now = later;
  }
  return now.retracts ? null : now;
}
