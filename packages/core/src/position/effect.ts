import type { Phase } from '../facts/vocabulary.ts';
import type { WeighedAnswer } from './answer.ts';
import { logChances } from './log-chances.ts';
import type { PositionRules } from './rules.ts';
import { type Odds, ODDS, type Side } from './side.ts';
import { topicOf } from './topic.ts';

/** What one answer does to one of the two odds, before others on the same topic are heard. */
export interface Effect {
  readonly answer: WeighedAnswer;
  readonly topic: string;
  readonly odds: Odds;
  readonly side: Side;
  /** Never negative; in natural-log units. */
  readonly strength: number;
}

interface Scene {
  readonly phase: Phase;
  readonly influence: (by: string | null) => number;
}

/** Every effect of every answer: its log-ratio × weight × influence, less what its speaker has since taken back. */
export function effectsOf(
  answers: readonly WeighedAnswer[],
  { phase, influence }: Scene,
  rules: PositionRules,
): Effect[] {
  return answers.flatMap((answer) =>
    ODDS.flatMap((odds) => {
      const ratio = ratioOf(answer, odds, { phase, rules });
      if (ratio === 0) return [];
      const side = sideOf(ratio);
      const left = 1 - takenBack(answer, { odds, side, answers, phase, rules });
      const strength = Math.abs(ratio) * answer.weights[side] * influence(answer.by) * left;
      return strength > 0 ? [{ answer, topic: topicOf(answer.signal), odds, side, strength }] : [];
    }),
  );
}

const sideOf = (ratio: number): Side => (ratio > 0 ? 'for' : 'against');

/** ln P(answer | first) / P(answer | the other state). */
function ratioOf({ signal, answer }: WeighedAnswer, odds: Odds, by: { phase: Phase; rules: PositionRules }): number {
  const logs = logChances(by.rules, signal, by.phase)[answer];
  return logs[0] - logs[odds];
}

/** Weight of the heaviest newer opposite word of the same person on the same topic. */
function takenBack(
  answer: WeighedAnswer,
  by: { odds: Odds; side: Side; answers: readonly WeighedAnswer[]; phase: Phase; rules: PositionRules },
): number {
  let most = 0;
  for (const other of by.answers) {
    if (other.by !== answer.by || other.happenedOn <= answer.happenedOn) continue;
    if (topicOf(other.signal) !== topicOf(answer.signal)) continue;
    const ratio = ratioOf(other, by.odds, by);
    if (ratio !== 0 && sideOf(ratio) !== by.side) most = Math.max(most, other.weights[sideOf(ratio)]);
  }
  return most;
}
