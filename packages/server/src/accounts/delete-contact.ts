import { sql } from 'kysely';
import { audit } from '../db/audit.ts';
import type { Scope } from '../db/scope.ts';
import { AppError } from '../error.ts';
import { loadContact } from './load-contact.ts';

/** Puts a contact into the bin. Deals that name him keep doing so. */
export async function deleteContact(scope: Scope, id: string, version: number): Promise<void> {
  const before = await loadContact(scope, id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  const gone = await scope.tx
    .updateTable('contact')
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
  if (gone.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: await loadContact(scope, id) });
  await audit(scope, { action: 'deleted', entity: 'contact', entityId: id, label: before.name });
}
