import { sql } from 'kysely';
import { prepared } from '../../db/prepared-statements.ts';
import { dealInScope, idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import type { ShownRow } from '../../standing/present-row.ts';

/** The stored rows of some deals the actor sees, by id. */
export async function rowsById(scope: Scope, ids: readonly string[]): Promise<Map<string, ShownRow>> {
  const { rows } = await sql<ShownRow & { id: string }>`select ${prepared} d.id, d.last_contact_on, h.shown
    from standing d join deal_shown h on h.workspace_id = d.workspace_id and h.id = d.id
    where ${dealInScope(scope)} and d.id = any(${idList(ids)})`.execute(scope.tx);
  return new Map(rows.map((row) => [row.id, row]));
}
