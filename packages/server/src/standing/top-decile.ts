import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { acrossWorkspace } from '../scope/across-workspace.ts';

/**
 * Works out from which amount an open deal counts among the largest 10% of the whole workspace, whoever the actor is.
 * Fewer than ten deals have no such tenth; other currencies are left out.
 */
export const refreshTopDecile = (scope: Scope): Promise<void> => acrossWorkspace(scope, workOut);

async function workOut({ tx, actor }: Scope): Promise<void> {
  await sql`
    with open_deal as (
      select d.amount_minor, row_number() over (order by d.amount_minor desc) as place, count(*) over () as total
      from deal d join workspace w on w.id = d.workspace_id
      where d.workspace_id = ${actor.workspaceId} and d.outcome = 'open' and d.deleted_at is null
        and d.amount_minor is not null and d.currency = w.currency
    )
    update workspace set top_decile_minor = (select min(amount_minor) from open_deal where place <= total / 10)
    where id = ${actor.workspaceId}`.execute(tx);
}
