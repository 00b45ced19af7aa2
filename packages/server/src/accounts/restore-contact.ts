import { sql } from 'kysely';
import { audit } from '../db/audit.ts';
import type { Scope } from '../db/scope.ts';
import { notFound } from '../error.ts';
import { contactInScope } from './in-scope.ts';

/** Takes a contact of an account the actor sees out of the bin again. */
export async function restoreContact(scope: Scope, id: string): Promise<void> {
  const found = await scope.tx
    .selectFrom('contact as c')
    .where(contactInScope(scope))
    .where('c.id', '=', id)
    .select('c.id')
    .executeTakeFirst();
  if (!found) throw notFound();
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
