import { SIGNALS, type SignalId } from '../facts/signal.ts';
import { type Answer, ANSWERS } from '../facts/vocabulary.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';

type LogTable = Readonly<Record<SignalId, Readonly<Record<Answer, Triple>>>>;
const tables = new WeakMap<PositionRules['likelihoods'], LogTable>();

/** Log-likelihood of each answer to a signal, per state. */
export function logChances(rules: PositionRules, signal: SignalId): Readonly<Record<Answer, Triple>> {
  let table = tables.get(rules.likelihoods);
  if (table === undefined) {
    table = makeTable(rules);
    tables.set(rules.likelihoods, table);
  }
  return table[signal];
}

function makeTable(rules: PositionRules): LogTable {
  const logsOf = (id: SignalId, answer: Answer): Triple => {
    const rule = rules.likelihoods[id];
    return [Math.log(rule.first[answer]), Math.log(rule.alternate[answer]), Math.log(rule.reference[answer])];
  };
  const rows = SIGNALS.map((id) => [id, Object.fromEntries(ANSWERS.map((answer) => [answer, logsOf(id, answer)]))]);
  return Object.fromEntries(rows) as LogTable;
}
