import { type Branch, branchesOf, type Member, subtreeOf } from '../people/tree.ts';

interface Seller extends Member {
  readonly openDeals: number;
}
export interface Team<T extends Seller> extends Branch<T> {
  /** Everyone below, and the open deals of all of them including their manager's own. */
  readonly people: number;
  readonly deals: number;
}

/** Everyone in the order of the reporting line, with the open deals of their whole team. */
export function teamsOf<T extends Seller>(people: readonly T[]): readonly Team<T>[] {
  return branchesOf(people).map((branch) => {
    const inside = subtreeOf(people, branch.person.id);
    const members = people.filter(({ id }) => inside.has(id));
    const deals = members.reduce((sum, { openDeals }) => sum + openDeals, 0);
    return { ...branch, people: members.length - 1, deals };
  });
}
