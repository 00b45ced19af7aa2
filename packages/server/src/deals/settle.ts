import type { DealView } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { judgeDossier, loadDossier } from './dossier.ts';
import { presentDeal } from './present-deal.ts';
import { type Saving, saveStandings } from '../standing/save-standings.ts';
import { toStanding } from '../standing/to-standing.ts';

/**
 * The end of every command on a deal: judge it anew from what is now stored, keep the summary, reply. `touch` when
 * something was added to the deal and its own fields are as they were.
 */
export async function settle(scope: Scope, id: string, saving: Saving = {}): Promise<DealView> {
  const loaded = await loadDossier(scope, id);
  const dossier = saving.touch ? { ...loaded, head: { ...loaded.head, updated_at: scope.now } } : loaded;
  const analysis = judgeDossier(dossier, scope.today);
  await saveStandings(scope, [{ dealId: id, standing: toStanding(analysis) }], saving);
  return presentDeal(scope, { dossier, analysis });
}

/** The deal as it is now, unchanged. */
export async function showDeal(scope: Scope, id: string): Promise<DealView> {
  const dossier = await loadDossier(scope, id, { deleted: true });
  return presentDeal(scope, { dossier, analysis: judgeDossier(dossier, scope.today) });
}

/** Refuses an edit of an older version than the stored one, and hands the stored one back to compare. */
export async function requireVersion(scope: Scope, head: DealHead, version: number): Promise<void> {
  if (head.version !== version) throw new AppError('conflict.stale', { current: await showDeal(scope, head.id) });
}
