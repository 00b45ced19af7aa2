import type { Known } from '../facts/known.ts';
import type { EvidenceRules } from '../facts/rules.ts';
import type { Answer } from '../facts/vocabulary.ts';
import { type Day, daysBetween } from '../kernel/day.ts';
import { type AnswerRules, ownWeight, type WeighedAnswer, weightsAfter } from './answer.ts';
import { contactDaysSince, lastContactOf } from './contact.ts';

/** Up to so many days since the last executive is a sign for us, from so many on a sign against. */
const OFTEN = 30;
const RARELY = 45;

/** What a number of days since the last executive says. */
export function executiveAnswer(days: number): Answer {
  if (days <= OFTEN) return 'for';
  return days <= RARELY ? 'mixed' : 'against';
}

/** Executives and economic buyers of the deal, with the day we last spoke with one of them; null = never. */
export interface LastExecutive {
  readonly on: Day | null;
}

/** What our own log says without anybody being asked. Each counts as seen by us, and none as somebody's word. */
export function derivedAnswers(known: Known, executive: LastExecutive, rules: AnswerRules): WeighedAnswer[] {
  if (executive.on === null) return [];
  const days = daysBetween(executive.on, known.agedOn);
  if (days < 0) return [];
  return [derived(executiveAnswer(days), { known, seenOn: executive.on, rules })];
}

/** Access is seen on the day of the talk and fades from there; that there was none is seen today. */
function derived(answer: Answer, by: { known: Known; seenOn: Day; rules: AnswerRules }): WeighedAnswer {
  const { known, rules } = by;
  const happenedOn = answer === 'against' ? known.agedOn : by.seenOn;
  const ageDays = daysBetween(happenedOn, known.agedOn);
  const inTouch = contactDaysSince(happenedOn, lastContactOf(known));
  const weights = weightsAfter(seen(rules.evidence), { age: ageDays, inTouch }, rules);
  return {
    signal: 'days-since-executive',
    answer,
    by: null,
    evidence: '',
    happenedOn,
    ageDays,
    weights,
    weight: ownWeight(answer, weights),
    derived: true,
  };
}

const seen = ({ kindWeight }: EvidenceRules): number => kindWeight.observation;
