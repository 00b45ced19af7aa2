import type { Held } from '../facts/claim.ts';
import { type Hold, isFact } from '../facts/holder.ts';
import { PHASES, type Phase } from '../facts/vocabulary.ts';
import type { StageJudgement } from '../funnel/stage.ts';
import type { StageRule } from '../funnel/stages.ts';
import { statusAnswer, type StatusJudgement } from './status.ts';

export interface PhaseJudgement {
  /** The phase to judge signals, costs and stance by. */
  readonly phase: Phase;
  /** The customer is further on than the topics discussed with us. */
  readonly shifted: boolean;
  /** The phase discussed with us, and the customer's real one; null where unknown. */
  readonly discussed: Phase | null;
  readonly real: Phase | null;
  /** What the shift rests on. */
  readonly held: Held;
}

/** How far the customer really is, and whether they hide it from us. Source: docs/method/position.md#phase-shift. */
export function judgePhase(scene: {
  readonly hold: Hold;
  readonly stage: StageJudgement;
  readonly status: StatusJudgement;
  readonly stages: readonly StageRule[];
}): PhaseJudgement {
  const customer = scene.hold('phase.customer');
  const held = scene.hold('phase.discussed');
  const discussed = phaseIn(held);
  const real = phaseIn(customer) ?? phaseOfFacts(scene);
  const shifted = discussed !== null && real !== null && PHASES.indexOf(real) > PHASES.indexOf(discussed);
  return { phase: real ?? stagePhase(scene.stage, scene.stages), shifted, discussed, real, held };
}

const phaseIn = (held: Held): Phase | null =>
  held.basis === 'unknown' ? null : (PHASES.find((phase) => phase === held.value) ?? null);

/** Set-up, tender, shortlist and negotiation facts show a middle or late customer, whatever they say. */
function phaseOfFacts(scene: {
  readonly stage: StageJudgement;
  readonly status: StatusJudgement;
  readonly stages: readonly StageRule[];
}): Phase | null {
  const shown = scene.stages.filter(({ phase, id }) => {
    const gate = scene.stage.gates.find(({ stage }) => stage === id);
    const met = gate?.criteria.some((one) => one.met) ?? false;
    return phase === 'late' ? met : phase === 'middle' && (gate?.pass ?? false);
  });
  if (shown.some(({ phase }) => phase === 'late')) return 'late';
  const setUp = statusAnswer(scene.status, 'status.set-up');
  return shown.length > 0 || (setUp.value === true && setUp.held !== null && isFact(setUp.held)) ? 'middle' : null;
}

/** Without facts about the customer: the evidenced stage, else the claimed one, else the beginning. */
function stagePhase(stage: StageJudgement, stages: readonly StageRule[]): Phase {
  const at = stage.evidenced ?? stage.claimed;
  return stages.find(({ id }) => id === at)?.phase ?? 'early';
}
