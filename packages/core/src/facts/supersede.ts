import { unlawfulIn } from '../words/unlawful.ts';
import { endsOf } from './corrections.ts';
import type { Evidence } from './evidence.ts';

export interface InForce {
  /** Rows that are neither superseded nor retractions, and that may lawfully be acted on, in the order given. */
  readonly rows: Evidence[];
  readonly standsFor: ReadonlyMap<string, Evidence | null>;
}

/**
 * Follows corrections: a claim based on a corrected row is then based on the correction. What would be unlawful to act on
 * stays on file and carries nothing. Rows come oldest first.
 */
export function inForce(known: readonly Evidence[]): InForce {
  const ends = endsOf(known);
  const standsFor = new Map(
    [...ends].map(([id, end]) => [id, end.retracts || unlawfulIn(end.quote) !== null ? null : end]),
  );
  const rows = known.flatMap((row) => {
    const end = standsFor.get(row.id);
    return end?.id === row.id ? [end] : [];
  });
  return { rows, standsFor };
}
