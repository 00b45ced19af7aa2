import { sql } from 'kysely';
import { audit } from '../db/audit.ts';
import type { Scope } from '../db/scope.ts';
import { notFound } from '../error.ts';
import { mustAnswerFor } from './check-account.ts';
import { accountInScope } from './in-scope.ts';

/** Takes an account out of the bin again: for whoever might have thrown it away. */
export async function restoreAccount(scope: Scope, id: string): Promise<void> {
  const found = await scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.id', '=', id)
    .where('a.deleted_at', 'is not', null)
    .select('a.owner_id')
    .executeTakeFirst();
  if (!found) throw notFound();
  mustAnswerFor(scope, found.owner_id);
  const row = await scope.tx
    .updateTable('account')
    .set({ deleted_at: null, deleted_by: null, updated_at: scope.now, version: sql<number>`version + 1` })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .returning('name')
    .executeTakeFirst();
  if (!row) throw notFound();
  await audit(scope, { action: 'restored', entity: 'account', entityId: id, label: row.name });
}
