import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import type { Entity } from './moved-rows.ts';

/** Where a record is to be found now: itself, or the one it was merged into. */
export async function whereIs({ tx, actor }: Scope, entity: Entity, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`with recursive way as (
      select t.id, t.merged_into, 1 as steps from ${sql.table(entity)} t
        where t.workspace_id = ${actor.workspaceId}::uuid and t.id = ${id}::uuid
      union all
      select n.id, n.merged_into, way.steps + 1 from way join ${sql.table(entity)} n
        on n.workspace_id = ${actor.workspaceId}::uuid and n.id = way.merged_into where way.steps < 20)
    select id from way order by steps desc limit 1`.execute(tx);
  return rows[0]?.id ?? id;
}
