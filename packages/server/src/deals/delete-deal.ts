import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { changeDeal, openDeal } from './change-deal.ts';
import { dropStandings } from '../standing/index.ts';
import { requireVersion } from './settle.ts';

/** Puts a deal into the bin; nothing of it is lost. */
export async function deleteDeal(scope: Scope, id: string, version: number): Promise<void> {
  const head = await openDeal(scope, id, 'delete');
  await requireVersion(scope, head, version);
  await changeDeal(scope, head, { deleted_at: scope.now, deleted_by: scope.actor.userId });
  await dropStandings(scope, [id]);
  await audit(scope, { action: 'deleted', entity: 'deal', entityId: id, label: head.name });
}
