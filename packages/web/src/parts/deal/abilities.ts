import type { DealView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases/say';

type DealAbilities = Pick<DealView, 'can' | 'asOf' | 'today'>;

/** Why an action is not possible on this deal now: looking at the past, closed, or not ours. Null = possible. */
export function lockReason(deal: DealAbilities, action: string, t: Words<'deal'>): string | null {
  if (deal.asOf < deal.today) return t.deal.asOf.readOnly;
  const can = deal.can[action];
  if (can === undefined || can.yes) return null;
  return lookUp(t.errors, can.reason, can.reason || t.errors.notFound);
}
