import type { Held } from '../facts/claim.ts';
import { type Hold, isFact, isYes } from '../facts/holder.ts';
import { gateSlot } from '../facts/slot.ts';
import { PHASES, type Phase } from '../facts/vocabulary.ts';
import { isShown } from '../funnel/gate.ts';
import type { StageJudgement } from '../funnel/stage.ts';
import type { StageRule } from '../funnel/stages.ts';

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

interface PhaseScene {
  /** Without ageing: a phase stays as last recorded, so that days alone make no deal earlier. */
  readonly lasting: Hold;
  readonly stage: StageJudgement;
  readonly stages: readonly StageRule[];
}

/**
 * How far the customer really is, and whether they hide it from us. Never by the stage somebody claims: inflating it must
 * not buy better advice. Source: docs/method/position.md#phase-shift.
 */
export function judgePhase(scene: PhaseScene): PhaseJudgement {
  const held = scene.lasting('phase.discussed');
  const discussed = phaseIn(held);
  const real = phaseIn(scene.lasting('phase.customer')) ?? phaseOfFacts(scene);
  const shifted = discussed !== null && real !== null && PHASES.indexOf(real) > PHASES.indexOf(discussed);
  return { phase: real ?? stagePhase(scene), shifted, discussed, real, held };
}

const phaseIn = (held: Held): Phase | null =>
  held.basis === 'unknown' ? null : (PHASES.find((phase) => phase === held.value) ?? null);

/** A word on price comes at any time; it makes nobody late. */
const TELLS_NO_PHASE: ReadonlySet<string> = new Set(['negotiation.price-objection']);

/** Set-up, tender, shortlist and negotiation facts show a middle or late customer, whatever they say. */
function phaseOfFacts({ lasting, stages, stage }: PhaseScene): Phase | null {
  const shown = (rule: StageRule): boolean =>
    rule.criteria.some(({ id }) => !TELLS_NO_PHASE.has(id) && isShown(id, lasting(gateSlot(id))));
  if (stages.some((rule) => rule.phase === 'late' && shown(rule))) return 'late';
  const passed = stages.some((rule) => rule.phase === 'middle' && wasPassed(rule, stage, lasting));
  const setUp = lasting('status.set-up');
  return passed || (isFact(setUp) && isYes(setUp)) ? 'middle' : null;
}

/** Whether a gate holds, or held once. */
function wasPassed(rule: StageRule, stage: StageJudgement, lasting: Hold): boolean {
  const gate = stage.gates.find((one) => one.stage === rule.id);
  if (gate === undefined) return false;
  const met = rule.criteria.filter(({ id }) => isShown(id, lasting(gateSlot(id)))).map(({ id }) => id);
  return 'all' in gate.need ? gate.need.all.every((id) => met.includes(id)) : met.length >= gate.need.atLeast;
}

/** Without facts about the customer: the evidenced stage, else the beginning. */
function stagePhase({ stage, stages }: PhaseScene): Phase {
  return stages.find(({ id }) => id === stage.evidenced)?.phase ?? 'early';
}
