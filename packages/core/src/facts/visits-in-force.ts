import { endsOf } from './corrections.ts';
import type { Interaction } from './ledger.ts';

/** The visits and calls that stand: of one put right its correction, of one taken back nothing. Rows come oldest first. */
export function visitsInForce(known: readonly Interaction[]): Interaction[] {
  const ends = endsOf(known);
  return known.flatMap((row) => {
    const end = ends.get(row.id);
    return end?.id === row.id && !end.retracts ? [end] : [];
  });
}
