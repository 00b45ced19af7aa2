import type { Phase } from '../facts/vocabulary.ts';
import type { SignalId } from '../facts/signal.ts';

/** Chance of each answer, given where the customer really ranks us. The three sum to one. */
interface AnswerChances {
  readonly for: number;
  readonly mixed: number;
  readonly against: number;
}
/** Chance of each answer in each state. */
export interface SignalChances {
  readonly first: AnswerChances;
  readonly alternate: AnswerChances;
  readonly reference: AnswerChances;
}
export interface SignalRule extends SignalChances {
  readonly phase: Phase | 'any';
}
/** Silence about whom they will choose says little early on and much at the end: chances before the late phase. */
export type SaidBefore = Readonly<Record<'early' | 'middle', SignalChances>>;

type Row = readonly [number, number, number];
const chances = (row: Row): AnswerChances => ({ for: row[0], mixed: row[1], against: row[2] });
const states = (rows: readonly [Row, Row, Row]): SignalChances => ({
  first: chances(rows[0]),
  alternate: chances(rows[1]),
  reference: chances(rows[2]),
});
const rule = (phase: SignalRule['phase'], rows: readonly [Row, Row, Row]): SignalRule => ({ phase, ...states(rows) });

/**
 * P(for, mixed, against | first choice), | alternate, | reference. Why each is so: docs/method/position.md#likelihoods.
 * In every row the odds for "first" fall from `for` over `mixed` to `against`; overrides must keep that.
 */
export const LIKELIHOODS: Readonly<Record<SignalId, SignalRule>> = {
  E1: rule('early', [
    [0.6, 0.25, 0.15],
    [0.3, 0.3, 0.4],
    [0.12, 0.23, 0.65],
  ]),
  E2: rule('early', [
    [0.6, 0.25, 0.15],
    [0.35, 0.3, 0.35],
    [0.15, 0.25, 0.6],
  ]),
  E3: rule('early', [
    [0.55, 0.3, 0.15],
    [0.25, 0.35, 0.4],
    [0.08, 0.22, 0.7],
  ]),
  E4: rule('early', [
    [0.6, 0.25, 0.15],
    [0.35, 0.3, 0.35],
    [0.15, 0.25, 0.6],
  ]),
  M1: rule('middle', [
    [0.65, 0.23, 0.12],
    [0.3, 0.3, 0.4],
    [0.1, 0.2, 0.7],
  ]),
  M2: rule('middle', [
    [0.65, 0.25, 0.1],
    [0.25, 0.35, 0.4],
    [0.1, 0.25, 0.65],
  ]),
  M3: rule('middle', [
    [0.65, 0.25, 0.1],
    [0.35, 0.35, 0.3],
    [0.12, 0.28, 0.6],
  ]),
  M4: rule('middle', [
    [0.6, 0.28, 0.12],
    [0.35, 0.3, 0.35],
    [0.12, 0.23, 0.65],
  ]),
  L1: rule('late', [
    [0.7, 0.18, 0.12],
    [0.45, 0.2, 0.35],
    [0.3, 0.15, 0.55],
  ]),
  L2: rule('late', [
    [0.65, 0.25, 0.1],
    [0.45, 0.25, 0.3],
    [0.1, 0.15, 0.75],
  ]),
  L3: rule('late', [
    [0.5, 0.3, 0.2],
    [0.2, 0.25, 0.55],
    [0.05, 0.15, 0.8],
  ]),
  L4: rule('late', [
    [0.6, 0.28, 0.12],
    [0.3, 0.3, 0.4],
    [0.08, 0.17, 0.75],
  ]),
  steering: rule('any', [
    [0.55, 0.3, 0.15],
    [0.3, 0.35, 0.35],
    [0.15, 0.3, 0.55],
  ]),
  'meeting-length': rule('any', [
    [0.55, 0.3, 0.15],
    [0.35, 0.35, 0.3],
    [0.2, 0.3, 0.5],
  ]),
  // Of the late phase; before it SAID_BEFORE.
  'said-will-choose-us': rule('any', [
    [0.6, 0.2, 0.2],
    [0.2, 0.25, 0.55],
    [0.06, 0.12, 0.82],
  ]),
  'days-since-executive': rule('any', [
    [0.6, 0.25, 0.15],
    [0.3, 0.3, 0.4],
    [0.12, 0.23, 0.65],
  ]),
};

export const SAID_BEFORE: SaidBefore = {
  early: states([
    [0.15, 0.15, 0.7],
    [0.07, 0.13, 0.8],
    [0.03, 0.07, 0.9],
  ]),
  middle: states([
    [0.35, 0.25, 0.4],
    [0.15, 0.2, 0.65],
    [0.05, 0.1, 0.85],
  ]),
};

/** The chances of a signal for a customer in this phase. */
export const chancesOf = (
  rules: { readonly likelihoods: Readonly<Record<SignalId, SignalRule>>; readonly saidBefore: SaidBefore },
  signal: SignalId,
  phase: Phase,
): SignalChances =>
  signal === 'said-will-choose-us' && phase !== 'late' ? rules.saidBefore[phase] : rules.likelihoods[signal];
