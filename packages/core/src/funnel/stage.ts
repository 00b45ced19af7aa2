import { type Hold, isFreshFact } from '../facts/holder.ts';
import { gateSlot } from '../facts/slot.ts';
import type { Known } from '../facts/known.ts';
import type { StageId } from '../facts/vocabulary.ts';
import type { Day } from '../kernel/day.ts';
import type { StageRule } from './stages.ts';
import { type Gate, isShown, judgeGate, type Met } from './gate.ts';

export interface StageJudgement {
  readonly claimed: StageId | null;
  readonly evidenced: StageId | null;
  readonly inflated: boolean;
  readonly gates: readonly Gate[];
  /** First closed gate below the claimed stage; null when there is none. */
  readonly hole: StageId | null;
  readonly claimedSince: Day | null;
}

/** What the gates are judged by. */
export interface GateScene {
  readonly hold: Hold;
  /** The same without ageing. */
  readonly lasting: Hold;
  /** Criteria that prove nothing now, whatever is held of them. */
  readonly void: ReadonlySet<string>;
}

/** The stage the representative claims, and the stage the evidence supports. Source: docs/method/funnel.md. */
export function judgeStage(known: Known, stages: readonly StageRule[], scene: GateScene): StageJudgement {
  const gates = judgeGates(known, stages, scene);
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

/**
 * Every gate. A step once shown by a fact stays shown while a later gate holds on fresh facts: nobody signs a contract for
 * needs that have gone.
 */
function judgeGates(known: Known, stages: readonly StageRule[], { hold, lasting, void: empty }: GateScene): Gate[] {
  const size = known.deal.customerSize;
  const isOpen: Met = (id, held) => !empty.has(id) && isShown(id, held);
  const fresh: Met = (id, held) => isOpen(id, held) && isFreshFact(held);
  const last = stages.findLastIndex((rule) => judgeGate(rule, { size, hold, met: fresh }).pass);
  const proven: Met = (id, held) => isOpen(id, held) || (!empty.has(id) && isShown(id, lasting(gateSlot(id))));
  return stages.map((rule, at) => judgeGate(rule, { size, hold, met: at < last ? proven : isOpen }));
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
