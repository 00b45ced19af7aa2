import type { Updateable } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import type { DealTable } from '../db/tables.ts';
import { notFound } from '../error.ts';
import { type Action, authorise } from './abilities.ts';
import { type DealHead, loadHead } from '../ledger/deal-head.ts';

/** Loads a deal to change it: the actor sees it, may do this to it, and nobody else changes it meanwhile. */
export async function openDeal(scope: Scope, id: string, action: Action): Promise<DealHead> {
  const head = await loadHead(scope, id, true);
  if (!head || head.deleted_at !== null) throw notFound();
  authorise(scope.actor, head, action);
  return head;
}

/** Writes new values of a deal's own columns as its next version. */
export async function changeDeal(scope: Scope, head: DealHead, values: Updateable<DealTable>): Promise<void> {
  const saved = await scope.tx
    .updateTable('deal')
    .set({ ...values, version: head.version + 1, updated_at: scope.now })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', head.id)
    .where('version', '=', head.version)
    .executeTakeFirst();
  // The row is locked and of this version: another number can only mean that the actor may not write it.
  if (saved.numUpdatedRows !== 1n) throw notFound();
}

/** Something was added to the deal: lists by last change show it, editors of its fields are not disturbed. */
export async function touchDeal(scope: Scope, id: string): Promise<void> {
  await scope.tx
    .updateTable('deal')
    .set({ updated_at: scope.now })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .execute();
}
