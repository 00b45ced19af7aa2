import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../db/scope.ts';

/** A uuid[] parameter: one plan for any number of ids. */
export const idList = (ids: readonly string[]): RawBuilder<string[]> => sql<string[]>`${[...ids]}::uuid[]`;

/**
 * The first wall: the deals this actor sees, for a query that calls the deal table `d`. His own and his line's deals,
 * and those one of them is on the team of; an administrator sees all. Row-level security says the same a second time.
 */
export function dealInScope({ actor }: Scope): RawBuilder<boolean> {
  const here = sql<boolean>`d.workspace_id = ${actor.workspaceId}::uuid`;
  if (actor.isAdmin) return here;
  const reach = idList(actor.reach);
  const joined = sql`select m.deal_id from deal_member m
    where m.workspace_id = ${actor.workspaceId}::uuid and m.user_id = any(${reach})`;
  // One person has few deals: as a list their ids lead there by index. The many of a line are better hashed.
  const isMember = actor.reach.length === 1 ? sql`d.id = any(array(${joined}))` : sql`d.id in (${joined})`;
  return sql<boolean>`${here} and (d.owner_id = any(${reach}) or ${isMember})`;
}
