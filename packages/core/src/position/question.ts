import type { SignalId } from '../facts/signal.ts';
import { type Answer, ANSWERS, type Phase, PHASES } from '../facts/vocabulary.ts';
import { logChances } from './log-chances.ts';
import type { PositionRules } from './rules.ts';
import { entropy, scale, type Triple } from './states.ts';

/**
 * What an answer would be worth: the expected gain in decision value, plus a little for knowing more,
 * since several answers together may change a decision that one alone cannot. Never negative.
 */
export function questionGain(
  p: Triple,
  ask: { readonly signal: SignalId; readonly strength: number; readonly phase: Phase },
  rules: PositionRules,
): number {
  const chances = expectedAnswers(ask.signal, ask.strength, rules);
  let decided = -decisionValue(p, ask.phase, rules);
  let learned = entropy(p);
  for (const answer of ANSWERS) {
    const joint = product(p, chances[answer]);
    const chance = joint[0] + joint[1] + joint[2];
    if (chance === 0) continue;
    const after = scale(joint, 1 / chance);
    decided += chance * decisionValue(after, ask.phase, rules);
    learned -= chance * entropy(after);
  }
  return Math.max(0, decided) + rules.knowledgeValue * Math.max(0, learned);
}

/**
 * Value of deciding well from here: go all the way, slow down (when late), or walk away for nothing.
 * All the way, because what we learn now also saves the cost of later phases.
 */
export function decisionValue(p: Triple, phase: Phase, rules: PositionRules): number {
  const ahead = PHASES.slice(PHASES.indexOf(phase)).reduce((sum, one) => sum + rules.phaseCost[one], 0);
  const slow = phase === 'late' ? p[0] + rules.slowDownLift * p[1] - ahead : 0;
  return Math.max(0, p[0] - ahead, slow);
}

/** Chance of each answer per state when its evidence counts with this strength: likelihoods tempered, summing to 1. */
function expectedAnswers(signal: SignalId, strength: number, rules: PositionRules): Readonly<Record<Answer, Triple>> {
  const logs = logChances(rules, signal);
  const tempered = ANSWERS.map((answer) => logs[answer].map((log) => Math.exp(strength * log)));
  const sums = [0, 1, 2].map((state) => tempered.reduce((sum, row) => sum + (row[state] ?? 0), 0));
  const rows = ANSWERS.map((answer, at) => [
    answer,
    [0, 1, 2].map((state) => (tempered[at]?.[state] ?? 0) / (sums[state] ?? 1)),
  ]);
  return Object.fromEntries(rows) as Record<Answer, Triple>;
}

const product = (a: Triple, b: Triple): Triple => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
