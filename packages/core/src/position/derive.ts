import type { Known } from '../facts/known.ts';
import type { Interaction } from '../facts/ledger.ts';
import type { SignalId } from '../facts/signal.ts';
import type { Answer } from '../facts/vocabulary.ts';
import { type Day, daysBetween } from '../kernel/day.ts';
import { type AnswerRules, ownWeight, type WeighedAnswer, weightsAfter } from './answer.ts';
import { contactDaysSince, lastContactOf } from './contact.ts';

/** Up to so many days since the last executive is a sign for us, from so many on a sign against. */
const OFTEN = 30;
const RARELY = 45;
/** A talk of so many minutes is a long one; below so many it is a short one. */
const LONG = 90;
const SHORT = 30;

/** What a number of days since the last executive says. */
export function executiveAnswer(days: number): Answer {
  if (days <= OFTEN) return 'for';
  return days <= RARELY ? 'mixed' : 'against';
}

/** What the length of a talk says. */
export function lengthAnswer(minutes: number): Answer {
  if (minutes >= LONG) return 'for';
  return minutes >= SHORT ? 'mixed' : 'against';
}

const LED_ANSWER: Readonly<Record<NonNullable<Interaction['led']>, Answer>> = {
  us: 'for',
  both: 'mixed',
  customer: 'against',
};

interface Derived {
  readonly signal: SignalId;
  readonly answer: Answer;
  readonly on: Day;
}

/** What our own log says without anybody being asked. Each counts as seen by us, and none as somebody's word. */
export function derivedAnswers(known: Known, executiveOn: Day | null, rules: AnswerRules): WeighedAnswer[] {
  const lastContact = lastContactOf(known);
  return [...executive(known, executiveOn), ...lastTalk(known)].map(({ signal, answer, on }) => {
    const ageDays = Math.max(0, daysBetween(on, known.agedOn));
    const days = { age: ageDays, inTouch: contactDaysSince(on, lastContact) };
    const weights = weightsAfter(rules.evidence.kindWeight.observation, days, rules);
    const weight = ownWeight(answer, weights);
    return { signal, answer, by: null, evidence: '', happenedOn: on, ageDays, weights, weight, derived: true };
  });
}

/** Access is seen on the day of the talk and fades from there; that there was none is seen today. */
function executive({ agedOn }: Known, on: Day | null): Derived[] {
  if (on === null || on > agedOn) return [];
  const answer = executiveAnswer(daysBetween(on, agedOn));
  return [{ signal: 'days-since-executive', answer, on: answer === 'against' ? agedOn : on }];
}

/** The last talk whose length, and the last whose lead, somebody noted. */
function lastTalk({ interactions, agedOn }: Known): Derived[] {
  const talks = interactions.filter(({ twoWay, happenedOn }) => twoWay && happenedOn <= agedOn);
  const timed = talks.findLast(({ minutes }) => minutes !== null);
  const lead = talks.findLast(({ led }) => led !== null);
  return [
    ...(timed && timed.minutes !== null
      ? [{ signal: 'meeting-length' as const, answer: lengthAnswer(timed.minutes), on: timed.happenedOn }]
      : []),
    ...(lead && lead.led !== null
      ? [{ signal: 'steering' as const, answer: LED_ANSWER[lead.led], on: lead.happenedOn }]
      : []),
  ];
}
