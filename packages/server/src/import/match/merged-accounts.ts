import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';

/** By the name of a customer that was merged: the one it is now, where that is not in the bin. */
export async function mergedAccounts({ tx, actor }: Scope, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ name_key: string; id: string }>`with recursive way as (
      select a.name_key, a.merged_into as id, 1 as steps from account a where a.workspace_id = ${actor.workspaceId}::uuid
        and a.name_key = any(${[...keys]}::text[]) and a.merged_into is not null
      union all
      select way.name_key, n.merged_into, way.steps + 1 from way join account n
        on n.workspace_id = ${actor.workspaceId}::uuid and n.id = way.id where n.merged_into is not null and way.steps < 20)
    select way.name_key, way.id from way join account a on a.workspace_id = ${actor.workspaceId}::uuid and a.id = way.id
      where a.deleted_at is null order by way.steps desc, way.id desc`.execute(tx);
  return new Map(rows.map(({ name_key, id }) => [name_key, id]));
}
