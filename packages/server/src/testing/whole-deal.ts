import type { Changes, DealView, EvidenceView, TaskView } from '@qibu/contract';
import { loadDealChanges, loadDealEvidence, loadDealTasks } from '../deals/deal-parts.ts';
import type { Scope } from '../scope/scope.ts';

export interface WholeDeal extends DealView {
  readonly evidence: readonly EvidenceView[];
  readonly tasks: readonly TaskView[];
  readonly changes: Changes;
}

/** A deal with the parts its page reads beside it. */
export async function wholeDeal(scope: Scope, deal: DealView): Promise<WholeDeal> {
  const { items: evidence } = await loadDealEvidence(scope, deal.id, deal.asOf);
  const { items: tasks } = await loadDealTasks(scope, deal.id, deal.asOf);
  return { ...deal, evidence, tasks, changes: await loadDealChanges(scope, deal.id, deal.asOf) };
}
