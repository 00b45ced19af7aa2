import type { DealView } from '@qibu/contract';
import { heldOf } from '../../../parts/evidence/held-of.ts';

/** Whether anything is known that the project status could be seen from. */
export const isStatusSeen = (deal: DealView): boolean =>
  deal.analysis.status.because.some(({ heldIn }) => heldOf(deal, heldIn).basis !== 'unknown');
