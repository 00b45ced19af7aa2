import type { Day } from '../kernel/day.ts';
import { ageIn, type Known } from '../facts/known.ts';
import { weigh } from '../facts/weight.ts';
import type { EvidenceRules } from '../facts/rules.ts';
import type { Answer } from '../facts/vocabulary.ts';
import type { SignalId } from '../facts/signal.ts';

/** One answer to one signal with the weight of what it is based on. */
export interface WeighedAnswer {
  readonly signal: SignalId;
  readonly answer: Answer;
  readonly by: string | null;
  /** Evidence in force it rests on. */
  readonly evidence: string;
  readonly happenedOn: Day;
  readonly ageDays: number;
  readonly weight: number;
}

/** The answers known that day. One whose evidence was retracted, or weighs nothing, says nothing. */
export function weighAnswers(known: Known, parameters: { readonly evidence: EvidenceRules }): WeighedAnswer[] {
  const halfLifeDays = parameters.evidence.halfLifeDays.competition;
  return known.signals.flatMap((row) => {
    const evidence = known.standsFor.get(row.evidence);
    if (!evidence) return [];
    const ageDays = ageIn(known, evidence.happenedOn);
    const weight = weigh(evidence.kind, { ageDays, halfLifeDays }, parameters.evidence);
    const { signal, answer, by } = row;
    return weight > 0
      ? [{ signal, answer, by, evidence: evidence.id, happenedOn: evidence.happenedOn, ageDays, weight }]
      : [];
  });
}
