/** A row that may put another right, or take it back. */
export interface Superseding {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
  readonly supersedes: string | null;
  readonly retracts: boolean;
}

/**
 * Each row with the one that ends its chain of corrections. A correction is never dated later than the day its original was
 * recorded, since it changes what was wrong and makes nothing young. Rows come oldest first.
 */
export function endsOf<T extends Superseding>(known: readonly T[]): ReadonlyMap<string, T> {
  const next = new Map<string, T>();
  for (const row of known) if (row.supersedes !== null) next.set(row.supersedes, row);
  if (next.size === 0) return new Map(known.map((row) => [row.id, row]));
  const dated = datedRows(known);
  return new Map(known.map((row) => [row.id, endOf(row, next, dated)]));
}

function endOf<T extends Superseding>(row: T, next: ReadonlyMap<string, T>, dated: ReadonlyMap<string, T>): T {
  const seen = new Set<string>();
  let now = row;
  for (let later = next.get(now.id); later !== undefined && !seen.has(later.id); later = next.get(now.id)) {
    seen.add(later.id);
    now = later;
  }
  return dated.get(now.id) ?? now;
}

/** Every correction with the day that counts: no later than the first of its originals was recorded. */
function datedRows<T extends Superseding>(known: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map(known.map((row) => [row.id, row]));
  return new Map(
    known.map((row) => {
      const latest = firstRecorded(row, byId);
      return [row.id, row.happenedOn <= latest ? row : { ...row, happenedOn: latest }];
    }),
  );
}

/** The latest day a row may carry: its own, or for a correction the day the first of its originals was recorded. */
function firstRecorded<T extends Superseding>(row: T, byId: ReadonlyMap<string, T>): string {
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
