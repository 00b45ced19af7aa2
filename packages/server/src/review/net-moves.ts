interface Told {
  readonly id: string;
  readonly what: string;
  readonly dealId: string;
  readonly on: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly currency: string;
}

const oldestFirst = <T extends Told>(rows: readonly T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Stage moves that were taken back the same day: two that lead one after the other from a stage and back to it. */
function movesBack(rows: readonly Told[]): Set<string> {
  const moves = oldestFirst(rows.filter(({ what }) => what === 'moved'));
  const gone = new Set<string>();
  for (const some of Map.groupBy(moves, ({ dealId }) => dealId).values()) {
    const left: Told[] = [];
    for (const move of some) {
      const last = left.at(-1);
      const isBack = last?.before === move.after && last.after === move.before && last.on === move.on;
      if (last === undefined || !isBack) left.push(move);
      else for (const { id } of [move, left.pop() ?? move]) gone.add(id);
    }
  }
  return gone;
}

const isPlan = ({ what }: Told): boolean => what === 'amount' || what === 'closes';

/** What the amount and the close day of each deal were first and are last, by the row that tells it. */
function netPlans<T extends Told>(rows: readonly T[]): Map<string, T> {
  const plans = Map.groupBy(oldestFirst(rows.filter(isPlan)), ({ dealId, what, currency }) =>
    what === 'amount' ? `${dealId} ${what} ${currency}` : `${dealId} ${what}`,
  );
  return new Map(
    [...plans.values()].flatMap((some): [string, T][] => {
      const [first, last] = [some[0], some.at(-1)];
      return first && last && first.before !== last.after ? [[last.id, { ...last, before: first.before }]] : [];
    }),
  );
}

/**
 * What is left of the week’s rows: stage moves taken back the same day tell nothing, and an amount or close day changed
 * several times is told once, from what it was first to what it is last, or not at all if that is the same.
 */
export function withoutTakenBack<T extends Told>(rows: readonly T[]): T[] {
  const gone = movesBack(rows);
  const net = netPlans(rows);
  return rows.flatMap((row) => {
    const told = isPlan(row) ? net.get(row.id) : row;
    return told === undefined || gone.has(row.id) ? [] : [told];
  });
}
