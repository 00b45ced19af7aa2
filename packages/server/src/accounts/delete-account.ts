import { sql } from 'kysely';
import { audit } from '../db/audit.ts';
import type { Scope } from '../db/scope.ts';
import { AppError } from '../error.ts';
import { mustAnswerFor } from './check-account.ts';
import { loadAccount } from './load-account.ts';

/** Puts an account into the bin; its contacts leave the lists with it. */
export async function deleteAccount(scope: Scope, id: string, version: number): Promise<void> {
  const before = await loadAccount(scope, id);
  mustAnswerFor(scope, before.owner.id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  const gone = await scope.tx
    .updateTable('account')
    .set({
      deleted_at: scope.now,
      deleted_by: scope.actor.userId,
      updated_at: scope.now,
      version: sql<number>`version + 1`,
    })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (gone.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: await loadAccount(scope, id) });
  await audit(scope, { action: 'deleted', entity: 'account', entityId: id, label: before.name });
}
