interface Told {
  readonly id: string;
  readonly what: string;
  readonly dealId: string;
  readonly on: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Without stage moves that were taken back the same day: two that lead one after the other from a stage and back to it
 * tell nothing. The other rows stay as they are.
 */
export function withoutTakenBack<T extends Told>(rows: readonly T[]): T[] {
  const moves = rows.filter(({ what }) => what === 'moved').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const gone = new Set<string>();
  for (const some of Map.groupBy(moves, ({ dealId }) => dealId).values()) {
    const left: T[] = [];
    for (const move of some) {
      const last = left.at(-1);
      const isBack = last?.before === move.after && last.after === move.before && last.on === move.on;
      if (last === undefined || !isBack) left.push(move);
      else for (const { id } of [move, left.pop() ?? move]) gone.add(id);
    }
  }
  return rows.filter(({ id }) => !gone.has(id));
}
