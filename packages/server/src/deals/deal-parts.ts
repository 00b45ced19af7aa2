import type * as contract from '@qibu/contract';
import type { Day } from '@qibu/core';
import { notFound } from '../error.ts';
import { loadHead } from '../ledger/deal-head.ts';
import type { Scope } from '../scope/scope.ts';
import { changesSince, lastReview } from './changes.ts';
import { type Dossier, judgeDossier, loadDossier, loadSurroundings, namesIn } from './dossier.ts';
import { presentEvidence } from './present-evidence.ts';
import { presentTasks } from './present-tasks.ts';
import { dayAsked } from './timeline.ts';

const EVIDENCE_SHOWN = 100;

type Items<Item> = Promise<{ readonly items: Item[] }>;

/** The evidence known on a day, the newest of it. */
export async function loadDealEvidence(scope: Scope, id: string, asked?: string): Items<contract.EvidenceView> {
  const { dossier, asOf } = await loadOnDay(scope, id, asked);
  const users = await namesIn(scope, dossier);
  return { items: presentEvidence({ ...dossier, users }, asOf).slice(0, EVIDENCE_SHOWN) };
}

/** The tasks known on a day. */
export async function loadDealTasks(scope: Scope, id: string, asked?: string): Items<contract.TaskView> {
  const { dossier, asOf } = await loadOnDay(scope, id, asked);
  const users = await namesIn(scope, dossier);
  return { items: presentTasks({ ...dossier, users }, asOf) };
}

/** What changed since the last review before a day. */
export async function loadDealChanges(scope: Scope, id: string, asked?: string): Promise<contract.Changes> {
  const { dossier, asOf } = await loadOnDay(scope, id, asked);
  return changesSince({
    ...dossier,
    analysis: judgeDossier(dossier, asOf),
    review: lastReview(dossier.rows.reviews, asOf),
    weekAgo: asOf === scope.today ? dossier.weekAgo : null,
  });
}

/** The team as it is now. */
export async function loadDealMembers(scope: Scope, id: string): Items<contract.DealMember> {
  const [head, { members }] = await Promise.all([loadHead(scope, id, false), loadSurroundings(scope, id)]);
  if (!head) throw notFound();
  return { items: members.map(({ id: userId, name, part }) => ({ user: { id: userId, name }, part })) };
}

async function loadOnDay(scope: Scope, id: string, asked?: string): Promise<{ dossier: Dossier; asOf: Day }> {
  const dossier = await loadDossier(scope, id, { deleted: true });
  return { dossier, asOf: dayAsked(scope, dossier, asked) };
}
