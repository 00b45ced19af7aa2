import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';

/** The day of each deal's last move: a later one cannot have happened before it. */
export async function loadLastMoves({ tx, actor }: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('stage_move')
    .where('workspace_id', '=', actor.workspaceId)
    .where('deal_id', '=', sql<string>`any(${idList(ids)})`)
    .groupBy('deal_id')
    .select((eb) => ['deal_id', eb.fn.max<string>('happened_on').as('on')])
    .execute();
  return new Map(rows.map(({ deal_id, on }) => [deal_id, on]));
}
