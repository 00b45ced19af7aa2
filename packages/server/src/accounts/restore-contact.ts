import { sql } from 'kysely';
import { audit } from '../db/audit.ts';
import type { Scope } from '../db/scope.ts';
import { notFound } from '../error.ts';

/** Takes a contact out of the bin again. */
export async function restoreContact(scope: Scope, id: string): Promise<void> {
  const row = await scope.tx
    .updateTable('contact')
    .set({ deleted_at: null, deleted_by: null, updated_at: scope.now, version: sql<number>`version + 1` })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .returning('name')
    .executeTakeFirst();
  if (!row) throw notFound();
  await audit(scope, { action: 'restored', entity: 'contact', entityId: id, label: row.name });
}
