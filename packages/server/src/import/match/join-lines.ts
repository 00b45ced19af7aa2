/** Who stands under whom, by id; absent or null = under nobody. */
export type Lines = ReadonlyMap<string, string | null>;

/**
 * The links of a file that can be laid over stored lines without closing a circle. One that would close one is tried again
 * once the others are in place, because the file may turn a line round; what still closes a circle then is left out.
 */
export function joinLines(stored: Lines, wanted: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const lines = new Map(stored);
  const joined = new Map<string, string>();
  let left = [...wanted];
  for (let before = -1; left.length !== before; ) {
    before = left.length;
    left = left.filter(([id, above]) => {
      if (closesCircle(lines, id, above)) return true;
      lines.set(id, above);
      joined.set(id, above);
      return false;
    });
  }
  return joined;
}

function closesCircle(lines: Lines, id: string, above: string): boolean {
  for (let at: string | null | undefined = above; at; at = lines.get(at)) if (at === id) return true;
  return false;
}
