import { gateSlot } from '../facts/slot.ts';
import type { StageJudgement } from './stage.ts';

/** Gate criteria worth proving now: missing ones up to the stage after the evidenced one, or up to the claimed one. */
export function openCriteria({ gates, evidenced, claimed }: OpenStages): readonly string[] {
  const at = (id: string | null): number => gates.findIndex(({ stage }) => stage === id);
  const last = Math.max(at(evidenced) + 1, at(claimed));
  return gates
    .slice(0, last + 1)
    .flatMap(({ criteria }) => criteria.filter(({ met }) => !met).map(({ id }) => gateSlot(id)));
}

/** What the stages of a deal must say for it. */
interface OpenStages {
  readonly evidenced: StageJudgement['evidenced'];
  readonly claimed: StageJudgement['claimed'];
  readonly gates: readonly {
    readonly stage: string;
    readonly criteria: readonly { readonly id: string; readonly met: boolean }[];
  }[];
}
