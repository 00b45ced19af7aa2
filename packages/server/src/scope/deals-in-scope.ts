import { type RawBuilder, sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Scope } from './scope.ts';

/** A uuid[] parameter: one plan for any number of ids. */
export const idList = (ids: readonly string[]): RawBuilder<string[]> => sql<string[]>`${[...ids]}::uuid[]`;

/** From so many people on, and from such a share of all people on, a list soon meets what a line sees in everybody's order. */
const DENSE = { people: 15, share: 1 / 20 } as const;

/** Whether a line sees so much that the rows of everybody's list are best asked one by one. */
export const seesMuch = ({ reach, people }: Actor): boolean =>
  reach.length >= DENSE.people && reach.length >= DENSE.share * people;

/** Memberships of all deals, or of open ones for a list that shows no others. */
export type Teams = 'all' | 'open';

/** The deals `d` with one of these people on the team. */
export const onTeamOf = ({ actor }: Scope, people: readonly string[], teams: Teams): RawBuilder<boolean> =>
  sql<boolean>`d.id = any(array(select m.deal_id from deal_member m where m.workspace_id = ${actor.workspaceId}::uuid
    and m.user_id = any(${idList(people)}) ${teams === 'open' ? sql`and m.open` : sql``}))`;

/**
 * The first wall: the deals this actor sees, for a query that calls the deal table `d`. Their own and their line's deals,
 * and those one of them is on the team of; an administrator sees all. Row-level security says the same a second time.
 */
export function dealInScope(scope: Scope): RawBuilder<boolean> {
  const { actor } = scope;
  const here = sql<boolean>`d.workspace_id = ${actor.workspaceId}::uuid`;
  if (actor.isAdmin) return here;
  // One person has few deals, so a list of ids uses the index. For a line, each row is checked.
  const joined = actor.reach.length === 1 ? onTeamOf(scope, actor.reach, 'all') : sql`d.team && ${idList(actor.reach)}`;
  return sql<boolean>`${here} and (d.owner_id = any(${idList(actor.reach)}) or ${joined})`;
}

/**
 * The same in two disjoint parts, each fast by its own index; a single part for administrators. `teams` is `open` where
 * only open deals are asked for.
 */
export function partsInScope(scope: Scope, teams: Teams = 'all'): readonly RawBuilder<boolean>[] {
  const { actor } = scope;
  const here = sql<boolean>`d.workspace_id = ${actor.workspaceId}::uuid`;
  if (actor.isAdmin) return [here];
  const owned = sql<boolean>`d.owner_id = any(${idList(actor.reach)})`;
  return [
    sql<boolean>`${here} and ${owned}`,
    sql<boolean>`${here} and ${onTeamOf(scope, actor.reach, teams)} and not ${owned}`,
  ];
}
