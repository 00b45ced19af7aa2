export interface Member {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
}
export interface Branch<T extends Member> {
  readonly person: T;
  readonly depth: number;
  readonly reports: number;
}

/** People in the order of the reporting line, each under their manager. A manager not shown counts as none. */
export function branchesOf<T extends Member>(people: readonly T[]): readonly Branch<T>[] {
  const known = new Set(people.map(({ id }) => id));
  const below = Map.groupBy(people, ({ managerId }) => (managerId !== null && known.has(managerId) ? managerId : null));
  const walk = (manager: string | null, depth: number): readonly Branch<T>[] =>
    (below.get(manager) ?? []).flatMap((person) => [
      { person, depth, reports: below.get(person.id)?.length ?? 0 },
      ...walk(person.id, depth + 1),
    ]);
  return walk(null, 0);
}

/** A person and everyone below: choosing one of them as the manager would close a loop. */
export function subtreeOf(people: readonly Member[], id: string): ReadonlySet<string> {
  const inside = new Set([id]);
  let grew = true;
  while (grew) {
    const next = people.filter(
      ({ id: one, managerId }) => managerId !== null && inside.has(managerId) && !inside.has(one),
    );
    for (const { id: one } of next) inside.add(one);
    grew = next.length > 0;
  }
  return inside;
}
