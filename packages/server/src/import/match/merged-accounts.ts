import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';

/** Customers that were merged away: by their name, and by their id, the one each is now, where that is not in the bin. */
export async function mergedAccounts(
  { tx, actor }: Scope,
  keys: readonly string[],
  ids: readonly string[] = [],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ name_key: string; gone: string; id: string }>`with recursive way as (
      select a.name_key, a.id as gone, a.merged_into as id, 1 as steps from account a
        where a.workspace_id = ${actor.workspaceId}::uuid
        and (a.name_key = any(${[...keys]}::text[]) or a.id = any(${idList(ids)})) and a.merged_into is not null
      union all
      select way.name_key, way.gone, n.merged_into, way.steps + 1 from way join account n
        on n.workspace_id = ${actor.workspaceId}::uuid and n.id = way.id where n.merged_into is not null and way.steps < 20)
    select way.name_key, way.gone, way.id from way join account a on a.workspace_id = ${actor.workspaceId}::uuid
      and a.id = way.id where a.deleted_at is null order by way.steps desc, way.id desc`.execute(tx);
  return new Map(rows.flatMap(({ name_key, gone, id }) => [[name_key, id] as const, [gone, id] as const]));
}
