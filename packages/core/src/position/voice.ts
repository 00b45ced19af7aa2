import type { WeighedAnswer } from './answer.ts';
import { logChances } from './log-chances.ts';
import type { PositionRules } from './rules.ts';
import type { SignalId } from '../facts/signal.ts';
import { add, NOTHING, scale, type Triple } from './states.ts';

/** What one person says on one signal, all their answers taken together. */
export interface Voice {
  readonly signal: SignalId;
  readonly by: string | null;
  /** The answer that weighs most. */
  readonly top: WeighedAnswer;
  /** Log-likelihood per state, already multiplied by the evidence weight, before the discount within a phase. */
  readonly logs: Triple;
}

/**
 * One voice per person and signal. The same answer twice on a day is one answer (the better founded);
 * different answers are averaged by weight, and a voice never weighs more than its best evidence. So repeating
 * adds nothing, a newer answer outweighs an older one, and order never matters.
 */
export function voicesOf(answers: readonly WeighedAnswer[], rules: PositionRules): Voice[] {
  const groups = Map.groupBy(answers, ({ signal, by }) => `${signal}\n${by ?? ''}\n${by === null ? 0 : 1}`);
  return [...groups.values()].map((group) => voiceOf(group, rules)).sort(bySignal);
}

function voiceOf(group: readonly WeighedAnswer[], rules: PositionRules): Voice {
  const said = Map.groupBy(group, ({ answer, happenedOn }) => `${answer} ${happenedOn}`);
  const distinct = [...said.values()].map((same) => same.reduce(stronger)).sort(byStrength);
  const top = distinct.reduce(stronger);
  let sum = NOTHING;
  let weights = 0;
  for (const one of distinct) {
    sum = add(sum, scale(logChances(rules, one.signal)[one.answer], one.weight));
    weights += one.weight;
  }
  return { signal: top.signal, by: top.by, top, logs: scale(sum, top.weight / weights) };
}

/** Fixed order, so that sums do not depend on the order rows come in. */
const byStrength = (a: WeighedAnswer, b: WeighedAnswer): number => (stronger(a, b) === a ? -1 : 1);

function stronger(a: WeighedAnswer, b: WeighedAnswer): WeighedAnswer {
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b;
  if (a.happenedOn !== b.happenedOn) return a.happenedOn > b.happenedOn ? a : b;
  if (a.answer !== b.answer) return a.answer < b.answer ? a : b;
  return a.evidence <= b.evidence ? a : b;
}

function bySignal(a: Voice, b: Voice): number {
  if (a.signal !== b.signal) return a.signal < b.signal ? -1 : 1;
  return (a.by ?? '') < (b.by ?? '') ? -1 : 1;
}
