import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';
import { authorise } from './abilities.ts';
import { changeDeal } from './change-deal.ts';
import { loadHead } from '../ledger/deal-head.ts';
import { rejudge } from '../standing/index.ts';

/** Takes a deal out of the bin; time passed for it as for all others. */
export async function restoreDeal(scope: Scope, id: string): Promise<void> {
  const head = await loadHead(scope, id, true);
  if (!head || head.deleted_at === null) throw notFound();
  authorise(scope.actor, { ...head, deleted_at: null }, 'delete');
  await changeDeal(scope, head, { deleted_at: null, deleted_by: null });
  await audit(scope, { action: 'restored', entity: 'deal', entityId: id, label: head.name });
  await rejudge(scope, { deals: [id] });
}
