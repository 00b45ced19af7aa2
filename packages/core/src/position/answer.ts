import type { Evidence } from '../facts/evidence.ts';
import { ageIn, type Known } from '../facts/known.ts';
import type { SignalAnswer } from '../facts/ledger.ts';
import type { EvidenceRules } from '../facts/rules.ts';
import type { SignalId } from '../facts/signal.ts';
import type { Answer } from '../facts/vocabulary.ts';
import type { Day } from '../kernel/day.ts';
import { contactDaysSince, lastContactOf } from './contact.ts';
import type { PositionRules } from './rules.ts';
import type { Side } from './side.ts';

/** One answer to one signal with the weight of what it is based on. */
export interface WeighedAnswer {
  readonly signal: SignalId;
  readonly answer: Answer;
  readonly by: string | null;
  /** Evidence in force it rests on; empty for what we read off our own log. */
  readonly evidence: string;
  readonly happenedOn: Day;
  readonly ageDays: number;
  /** What speaks for us fades with the days; what speaks against us only with the days in touch. */
  readonly weights: Readonly<Record<Side, number>>;
  /** The weight on the side the answer is on; of a mixed one the larger. */
  readonly weight: number;
  /** Computed from our own log, not said by anybody. */
  readonly derived: boolean;
}

export interface AnswerRules {
  readonly evidence: EvidenceRules;
  readonly position: Pick<PositionRules, 'againstHalfLifeDays'>;
}

/** How strong a word is after its days: `kind` on the day itself. */
export function weightsAfter(
  kind: number,
  days: { readonly age: number; readonly inTouch: number },
  { evidence, position }: AnswerRules,
): Readonly<Record<Side, number>> {
  return {
    for: kind * 0.5 ** (days.age / evidence.halfLifeDays.competition),
    against: kind * 0.5 ** (days.inTouch / position.againstHalfLifeDays),
  };
}

/** The weight that counts for an answer. */
export function ownWeight(answer: Answer, weights: Readonly<Record<Side, number>>): number {
  return answer === 'mixed' ? Math.max(weights.for, weights.against) : weights[answer];
}

/**
 * The answers that vote today: of people who have left, none; of retracted evidence, none; of our own conclusions, none.
 */
export function weighAnswers(known: Known, rules: AnswerRules): WeighedAnswer[] {
  const left = new Set(known.gone.map(({ contactId }) => contactId));
  for (const { contactId } of known.people) left.delete(contactId);
  const lastContact = lastContactOf(known);
  return known.signals.flatMap((row) => {
    const evidence = known.standsFor.get(row.evidence);
    if (!evidence || (row.by !== null && left.has(row.by))) return [];
    const ageDays = ageIn(known, evidence.happenedOn);
    const inTouch = contactDaysSince(evidence.happenedOn, lastContact);
    const weights = weightsAfter(kindWeight(row, evidence, rules.evidence), { age: ageDays, inTouch }, rules);
    const weight = ownWeight(row.answer, weights);
    if (weight === 0) return [];
    const { signal, answer, by } = row;
    const { happenedOn } = evidence;
    return [{ signal, answer, by, evidence: evidence.id, happenedOn, ageDays, weights, weight, derived: false }];
  });
}

/** What rests on a statement corrected since counts as hearsay until somebody confirms that it still follows. */
function kindWeight(row: SignalAnswer, evidence: Evidence, { kindWeight: of }: EvidenceRules): number {
  return row.evidence === evidence.id ? of[evidence.kind] : Math.min(of[evidence.kind], of['third-party']);
}
