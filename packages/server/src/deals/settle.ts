import type { DealView } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { type Dossier, judgeDossier, judgingOf, loadDossier } from './dossier.ts';
import { presentDeal } from './present-deal.ts';
import { judgedFrom } from '../standing/judged.ts';
import { saveStandings } from '../standing/index.ts';
import { touchDeal } from './change-deal.ts';

export interface SettleOptions {
  /** Something was added to the deal: lists by last change show it, editors of its fields are not disturbed. */
  readonly touch?: boolean;
  /** Only facts recorded today were added, so that the deal stood a week ago as it did. */
  readonly pastStays?: boolean;
}

/** The end of a command on a deal: judge it anew from what is now stored, keep the summary, reply. */
export const settle = async (scope: Scope, id: string, options: SettleOptions = {}): Promise<DealView> =>
  settleDossier(scope, await loadDossier(scope, id), options);

/** The same where the deal was locked and its dossier holds what the command has written. */
export async function settleDossier(
  scope: Scope,
  loaded: Dossier,
  { touch, pastStays }: SettleOptions = {},
): Promise<DealView> {
  const dossier = touch ? { ...loaded, head: { ...loaded.head, updated_at: scope.now } } : loaded;
  const analysis = judgeDossier(dossier, scope.today);
  const judged = judgedFrom(judgingOf(dossier), analysis, pastStays ? dossier.weekAgo : null);
  await Promise.all([touch && touchDeal(scope, dossier.head.id), saveStandings(scope, [judged])]);
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
