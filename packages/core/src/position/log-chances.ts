import { SIGNALS, type SignalId } from '../facts/signal.ts';
import { type Answer, ANSWERS, type Phase, PHASES } from '../facts/vocabulary.ts';
import { chancesOf } from './likelihoods.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';

type LogTable = Readonly<Record<Phase, Readonly<Record<SignalId, Readonly<Record<Answer, Triple>>>>>>;
const tables = new WeakMap<PositionRules, LogTable>();

/** Log-likelihood of each answer to a signal, per state, for a customer in this phase. */
export function logChances(rules: PositionRules, signal: SignalId, phase: Phase): Readonly<Record<Answer, Triple>> {
  let table = tables.get(rules);
  if (table === undefined) {
    table = makeTable(rules);
    tables.set(rules, table);
  }
  return table[phase][signal];
}

function makeTable(rules: PositionRules): LogTable {
  const logsOf = (id: SignalId, phase: Phase, answer: Answer): Triple => {
    const rule = chancesOf(rules, id, phase);
    return [Math.log(rule.first[answer]), Math.log(rule.alternate[answer]), Math.log(rule.reference[answer])];
  };
  const rowOf = (id: SignalId, phase: Phase) =>
    Object.fromEntries(ANSWERS.map((answer) => [answer, logsOf(id, phase, answer)]));
  const table = (phase: Phase) => Object.fromEntries(SIGNALS.map((id) => [id, rowOf(id, phase)]));
  return Object.fromEntries(PHASES.map((phase) => [phase, table(phase)])) as unknown as LogTable;
}
