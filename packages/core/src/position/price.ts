import type { EvidenceRules } from '../facts/rules.ts';
import { freshnessOf } from '../facts/weight.ts';
import type { WeighedAnswer } from './answer.ts';

/** The newest answers about price that are not stale. */
export function newestOn(signal: WeighedAnswer['signal'], answers: readonly WeighedAnswer[], evidence: EvidenceRules) {
  const halfLifeDays = evidence.halfLifeDays.competition;
  const said = answers
    .filter((one) => one.signal === signal && freshnessOf({ ageDays: one.ageDays, halfLifeDays }, evidence) !== 'stale')
    .sort((a, b) => a.ageDays - b.ageDays || (a.answer < b.answer ? -1 : 1));
  return said.filter(({ ageDays }) => ageDays === said[0]?.ageDays);
}

/** Price asked once and dropped: a word about it then opens no gate. */
export const priceIsDropped = (answers: readonly WeighedAnswer[], evidence: EvidenceRules): boolean =>
  newestOn('L2', answers, evidence).some(({ answer }) => answer === 'against');
