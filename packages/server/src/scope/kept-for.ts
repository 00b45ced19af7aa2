import { sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import { idList } from './deals-in-scope.ts';
import type { Scope } from './scope.ts';

/** Records merged into another, each with the one they lead to now; those that were never merged are left out. */
export async function keptFor(
  { tx, actor }: Scope,
  entity: 'account' | 'contact',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string }>`${prepared} with recursive way as (
      select t.id as asked, t.merged_into as id, 1 as steps from ${sql.table(entity)} t
        where t.workspace_id = ${actor.workspaceId}::uuid and t.id = any(${idList(ids)}) and t.merged_into is not null
      union all
      select way.asked, n.merged_into, way.steps + 1 from way join ${sql.table(entity)} n
        on n.workspace_id = ${actor.workspaceId}::uuid and n.id = way.id
        where n.merged_into is not null and way.steps < 20)
    select distinct on (asked) asked, id from way order by asked, steps desc`.execute(tx);
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}
