import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Recomputes the closure of a workspace's reporting line: each person reaches themselves and everyone below. */
export async function refreshReach(tx: Kysely<Tables>, workspaceId: string): Promise<void> {
  // One at a time: two rebuilding at once would both insert.
  await sql`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 1))`.execute(tx);
  await tx.deleteFrom('reach').where('workspace_id', '=', workspaceId).execute();
  await sql`
    insert into reach (workspace_id, manager_id, user_id)
    with recursive line (manager_id, user_id) as (
      select id, id from user_account where workspace_id = ${workspaceId}
      union
      select line.manager_id, u.id
      from line join user_account u on u.workspace_id = ${workspaceId} and u.manager_id = line.user_id
    )
    select ${workspaceId}::uuid, manager_id, user_id from line`.execute(tx);
}
