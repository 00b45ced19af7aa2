import { ANSWERS, type Phase } from '../facts/vocabulary.ts';
import { SIGNALS, type SignalId } from '../facts/signal.ts';
import { logChances } from './log-chances.ts';
import { shareAfter } from './pile.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';

/** What each way to go is worth from a phase on; leaving is worth 0. */
export interface Worth {
  /** Pay the phase, hear its answers, then decide again. */
  readonly onward: number;
  /** Early: go in only if we are taken to the executives. */
  readonly access: number;
}

/** Likelihoods of joint answers, three numbers each, and which of them begin with "taken to the executives". */
interface Hearing {
  readonly joint: Float64Array;
  readonly granted: readonly boolean[];
}
interface Tables {
  readonly early: Hearing;
  readonly middle: Hearing;
  /** What was worked out already: deals with little recorded share their few chances. */
  readonly worths: Map<string, Worth>;
}
const MOST_WORTHS = 2_000;
const tables = new WeakMap<PositionRules, Tables>();

/** The value of deciding well from here on, by backward induction. Source: docs/method/position.md#stance. */
export function valueOf(p: Triple, phase: Phase, rules: PositionRules): number {
  const { onward, access } = worthOf(p, phase, rules);
  return Math.max(0, onward, access);
}

/** What each choice is worth. */
export function worthOf(p: Triple, phase: Phase, rules: PositionRules): Worth {
  if (phase === 'late') return { onward: worthLate(p, rules), access: 0 };
  const { worths } = tablesOf(rules);
  const key = `${phase} ${p[0]} ${p[1]} ${p[2]}`;
  const found = worths.get(key);
  if (found !== undefined) return found;
  const made = phase === 'middle' ? { onward: worthMiddle(p[0], p[1], p[2], rules), access: 0 } : worthEarly(p, rules);
  if (worths.size >= MOST_WORTHS) worths.clear();
  worths.set(key, made);
  return made;
}

const worthLate = (p: Triple, rules: PositionRules): number =>
  p[0] + rules.slowDownLift * p[1] - rules.phaseCost.late * (p[0] + p[1] + p[2]);

/** Takes chances that need not sum to one, so that the chance of an answer is counted in. */
function worthMiddle(first: number, alternate: number, reference: number, rules: PositionRules): number {
  const { joint } = tablesOf(rules).middle;
  const cost = rules.phaseCost.late;
  const [a, b, c] = [first * (1 - cost), alternate * (rules.slowDownLift - cost), -reference * cost];
  let sum = 0;
  for (let at = 0; at < joint.length; at += 3) {
    const worth = a * (joint[at] ?? 0) + b * (joint[at + 1] ?? 0) + c * (joint[at + 2] ?? 0);
    if (worth > 0) sum += worth;
  }
  return sum - rules.phaseCost.middle * (first + alternate + reference);
}

function worthEarly(p: Triple, rules: PositionRules): Worth {
  const { joint, granted } = tablesOf(rules).early;
  let onward = 0;
  let access = 0;
  let chance = 0;
  for (let at = 0; at < joint.length; at += 3) {
    const [a, b, c] = [p[0] * (joint[at] ?? 0), p[1] * (joint[at + 1] ?? 0), p[2] * (joint[at + 2] ?? 0)];
    const worth = Math.max(0, worthMiddle(a, b, c, rules));
    onward += worth;
    if (!granted[at / 3]) continue;
    access += worth;
    chance += a + b + c;
  }
  const cost = rules.phaseCost.early;
  return { onward: onward - cost, access: Math.max(0, access - cost * chance) - rules.accessCost };
}

function tablesOf(rules: PositionRules): Tables {
  const found = tables.get(rules);
  if (found !== undefined) return found;
  const made = { early: hearingOf('early', rules), middle: hearingOf('middle', rules), worths: new Map() };
  tables.set(rules, made);
  return made;
}

/** Every joint answer to the signals of a phase, each answer tempered since they are not independent. */
function hearingOf(phase: 'early' | 'middle', rules: PositionRules): Hearing {
  const signals = SIGNALS.filter((id) => rules.likelihoods[id].phase === phase);
  const power = rules.answerWeight / (1 + rules.correlation * Math.max(0, signals.length - 1));
  let rows: { chances: Triple; granted: boolean }[] = [{ chances: [1, 1, 1], granted: false }];
  for (const signal of signals) {
    const answers = expectedAnswers(signal, { power, phase }, rules);
    rows = rows.flatMap(({ chances, granted }) =>
      answers.map((one, at) => ({
        chances: product(chances, one),
        granted: signal === 'E3' ? ANSWERS[at] === 'for' : granted,
      })),
    );
  }
  return { joint: Float64Array.from(rows.flatMap(({ chances }) => chances)), granted: rows.map((row) => row.granted) };
}

/** Chance of each answer per state when its evidence counts with this power: likelihoods tempered, summing to 1. */
export function expectedAnswers(
  signal: SignalId,
  { power, phase }: { readonly power: number; readonly phase: Phase },
  rules: PositionRules,
): readonly Triple[] {
  const logs = logChances(rules, signal, phase);
  const tempered = ANSWERS.map((answer) => logs[answer].map((log) => Math.exp(power * log)));
  const sums = [0, 1, 2].map((state) => tempered.reduce((sum, row) => sum + (row[state] ?? 0), 0));
  return tempered.map((row) => row.map((one, state) => one / (sums[state] ?? 1)) as unknown as Triple);
}

const product = (a: Triple, b: Triple): Triple => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

/** A question: what about, how much was heard already, and in which phase. */
interface Asking {
  readonly signal: SignalId;
  readonly heard: number;
  readonly phase: Phase;
}

/** What an answer would be worth: how much better we decide on average once it is known. Never negative. */
export function questionGain(p: Triple, ask: Asking & { readonly worthNow: number }, rules: PositionRules): number {
  const power = rules.answerWeight * shareAfter(ask.heard, rules.correlation);
  let after = 0;
  for (const one of expectedAnswers(ask.signal, { power, phase: ask.phase }, rules)) {
    const joint = product(p, one);
    const chance = joint[0] + joint[1] + joint[2];
    if (chance > 0)
      after += chance * valueOf([joint[0] / chance, joint[1] / chance, joint[2] / chance], ask.phase, rules);
  }
  return Math.max(0, after - ask.worthNow);
}

/** How far an answer would move the chance of being first, on average. */
export function expectedMove(p: Triple, ask: Asking, rules: PositionRules): number {
  const power = rules.answerWeight * shareAfter(ask.heard, rules.correlation);
  return expectedAnswers(ask.signal, { power, phase: ask.phase }, rules).reduce((sum, one) => {
    const joint = product(p, one);
    return sum + Math.abs(joint[0] - p[0] * (joint[0] + joint[1] + joint[2]));
  }, 0);
}
