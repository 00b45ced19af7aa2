import type { Hold } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import type { StageId } from '../facts/vocabulary.ts';
import type { Day } from '../kernel/day.ts';
import type { StageRule } from './stages.ts';
import { type Gate, judgeGate } from './gate.ts';

export interface StageJudgement {
  readonly claimed: StageId | null;
  readonly evidenced: StageId | null;
  readonly inflated: boolean;
  readonly gates: readonly Gate[];
  /** First closed gate below the claimed stage; null when there is none. */
  readonly hole: StageId | null;
  readonly claimedSince: Day | null;
}

/** The stage the representative claims, and the stage the evidence supports. Source: docs/method/funnel.md. */
export function judgeStage(known: Known, stages: readonly StageRule[], hold: Hold): StageJudgement {
  const gates = stages.map((rule) => judgeGate(rule, known.deal.customerSize, hold));
  const claimed = known.moves.at(-1) ?? null;
  const evidencedAt = evidencedIndex(gates);
  const claimedAt = claimed === null ? -1 : stages.findIndex(({ id }) => id === claimed.to);
  return {
    claimed: claimed?.to ?? null,
    evidenced: gates[evidencedAt]?.stage ?? null,
    inflated: claimedAt > evidencedAt,
    gates,
    hole: holeBelow(gates, claimedAt),
    claimedSince: claimed?.happenedOn ?? null,
  };
}

/** Highest stage whose gate and all gates before it hold; −1 when the first is closed. */
function evidencedIndex(gates: readonly Gate[]): number {
  const closed = gates.findIndex(({ pass }) => !pass);
  return (closed === -1 ? gates.length : closed) - 1;
}

/** The first closed gate under the claimed stage, or under a later gate that already holds. */
function holeBelow(gates: readonly Gate[], claimedAt: number): StageId | null {
  const top = Math.max(
    claimedAt,
    gates.findLastIndex(({ pass }) => pass),
  );
  return gates.slice(0, Math.max(0, top)).find(({ pass }) => !pass)?.stage ?? null;
}
