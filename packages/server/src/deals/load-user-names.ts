import { sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { idList } from '../scope/deals-in-scope.ts';

/** Names of colleagues by id. */
export async function loadUserNames(
  { tx, actor }: Scope,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const users = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', sql<string>`any(${idList(wanted)})`)
    .select(['id', 'name'])
    .modifyFront(prepared)
    .execute();
  return new Map(users.map(({ id, name }) => [id, name]));
}
