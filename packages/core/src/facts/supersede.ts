import { unlawfulIn } from '../words/unlawful.ts';
import type { Evidence } from './evidence.ts';

export interface InForce {
  /** Rows that are neither superseded nor retractions, and that may lawfully be acted on, in the order given. */
  readonly rows: Evidence[];
  readonly standsFor: ReadonlyMap<string, Evidence | null>;
}

/**
 * Follows corrections: a claim based on a corrected row is then based on the correction. A correction is never dated later
 * than the day its original was recorded, since it changes what was wrong and makes nothing young. What would be unlawful
 * to act on stays on file and carries nothing. Rows come oldest first.
 */
export function inForce(known: readonly Evidence[]): InForce {
  const next = new Map<string, Evidence>();
  for (const row of known) if (row.supersedes !== null) next.set(row.supersedes, row);
  const dated = next.size === 0 ? new Map<string, Evidence>() : datedRows(known);
  const standsFor = new Map(known.map((row) => [row.id, follow(row, next, dated)]));
  const rows = known.flatMap((row) => {
    const own = dated.get(row.id) ?? row;
    return standsFor.get(row.id) === own ? [own] : [];
  });
  return { rows, standsFor };
}

function follow(
  row: Evidence,
  next: ReadonlyMap<string, Evidence>,
  dated: ReadonlyMap<string, Evidence>,
): Evidence | null {
  const seen = new Set<string>();
  let now = row;
  for (let later = next.get(now.id); later !== undefined && !seen.has(later.id); later = next.get(now.id)) {
    seen.add(later.id);
    now = later;
  }
  return now.retracts || unlawfulIn(now.quote) !== null ? null : (dated.get(now.id) ?? now);
}

/** Every correction with the day that counts: no later than the first of its originals was recorded. */
function datedRows(known: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  const byId = new Map(known.map((row) => [row.id, row]));
  return new Map(
    known.map((row) => {
      const latest = firstRecorded(row, byId);
      return [row.id, row.happenedOn <= latest ? row : { ...row, happenedOn: latest }];
    }),
  );
}

function firstRecorded(row: Evidence, byId: ReadonlyMap<string, Evidence>): Evidence['recordedOn'] {
  const seen = new Set<string>();
  let now = row;
  let first = row.supersedes === null ? row.happenedOn : row.recordedOn;
  while (now.supersedes !== null && !seen.has(now.id)) {
    seen.add(now.id);
    const original = byId.get(now.supersedes);
    if (original === undefined) break;
    if (original.recordedOn < first) first = original.recordedOn;
    now = original;
  }
  return first;
}
