import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../db/prepared-statements.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';

/** A promise of the task `t`, by us or by the customer, still open past its day by the workspace's calendar. */
export const isOverduePromise = ({ today }: Scope): RawBuilder<boolean> =>
  sql<boolean>`(t.kind <> 'task' and t.done_on is null and t.due_on < ${today}::date)`;

/** The standing `d`, known to be of an open deal, has a promise overdue: an index of open deals alone need not hold `open`. */
export const isOverdueIfOpen = ({ today }: Scope): RawBuilder<boolean> =>
  sql<boolean>`coalesce(d.due_on < ${today}::date, false)`;

/** The open deal `d`, a standing, has a promise overdue. */
export const hasOverduePromise = (scope: Scope): RawBuilder<boolean> =>
  sql<boolean>`(d.open and ${isOverdueIfOpen(scope)})`;

/** How many promises are overdue in the open deals the actor sees. `whose` narrows it, over the task `t` and its deal `d`. */
export async function countOverduePromises(scope: Scope, whose: RawBuilder<boolean> = sql`true`): Promise<number> {
  const { rows } = await sql<{ count: number }>`${prepared} select count(*)::int as count
    from standing d join task t on t.workspace_id = d.workspace_id and t.deal_id = d.id
    where ${dealInScope(scope)} and ${hasOverduePromise(scope)} and ${isOverduePromise(scope)} and ${whose}`.execute(
    scope.tx,
  );
  return rows[0]?.count ?? 0;
}
