import { sql } from 'kysely';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';

/** Accounts and contacts go into the bin and come out of it alike; the caller has seen the record and asked the right. */
interface Kept {
  readonly entity: 'account' | 'contact';
  readonly id: string;
}

// Both tables have the columns set here, so the one's type serves for both.
const table = ({ entity }: Kept) => entity as 'account';
const next = sql<number>`version + 1`;

/** Puts a record into the bin; false when someone changed it meanwhile. */
export async function throwAway(scope: Scope, record: Kept & { name: string; version: number }): Promise<boolean> {
  const { tx, actor, now } = scope;
  const gone = await tx
    .updateTable(table(record))
    .set({ deleted_at: now, deleted_by: actor.userId, updated_at: now, version: next })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', record.id)
    .where('version', '=', record.version)
    .executeTakeFirst();
  if (gone.numUpdatedRows === 0n) return false;
  await audit(scope, { action: 'deleted', entity: record.entity, entityId: record.id, label: record.name });
  return true;
}

/** Takes a record out of the bin again. */
export async function takeBack(scope: Scope, record: Kept): Promise<void> {
  const { tx, actor, now } = scope;
  const row = await tx
    .updateTable(table(record))
    .set({ deleted_at: null, deleted_by: null, updated_at: now, version: next })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', record.id)
    .where('deleted_at', 'is not', null)
    .where('merged_into', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!row) throw notFound();
  await audit(scope, { action: 'restored', entity: record.entity, entityId: record.id, label: row.name });
}
