import type { PhaseJudgement } from '../deal/phase.ts';
import { type Hold, isFact, isYes } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import { personSlot } from '../facts/slot.ts';
import type { Day } from '../kernel/day.ts';
import type { PersonStanding } from '../people/standing.ts';
import { isBuyerBy } from '../words/post.ts';
import { weighAnswers, type WeighedAnswer, weightsAfter } from './answer.ts';
import { contactDaysSince, lastContactOf } from './contact.ts';
import { derivedAnswers } from './derive.ts';
import type { Gap } from './line.ts';
import { judgePosition, type Position } from './judge-position.ts';
import { biddersHeld } from './prior.ts';
import type { PositionParameters } from './rules.ts';

interface DealScene {
  readonly known: Known;
  readonly hold: Hold;
  readonly people: readonly PersonStanding[];
}

/** What was answered, and what our own log answers. */
export function answersOf({ known, hold, people }: DealScene, rules: PositionParameters): WeighedAnswer[] {
  return [...weighAnswers(known, rules), ...derivedAnswers(known, lastExecutiveOn(people, hold), rules)];
}

/** The last talk with an executive or an economic buyer; null = none on the log. */
export function lastExecutiveOn(people: readonly PersonStanding[], hold: Hold): Day | null {
  const met = people
    .filter(({ roles, contactId }) => roles.includes('economic') || isYes(hold(personSlot(contactId, 'executive'))))
    .flatMap(({ lastContactOn }) => lastContactOn ?? []);
  return met.sort().at(-1) ?? null;
}

/** Where we stand in a deal. */
export function positionOf(
  scene: DealScene & {
    readonly lasting: Hold;
    readonly answers: readonly WeighedAnswer[];
    readonly phase: PhaseJudgement;
    /** Nobody at the customer may be asked now. */
    readonly isQuiet: boolean;
  },
  parameters: PositionParameters,
): Position {
  const { known, hold, lasting, people, answers, phase } = scene;
  const position = judgePosition(
    {
      answers,
      bidders: biddersHeld(hold, lasting, parameters.position),
      phase: phase.phase,
      shift: shiftWeight(phase, known, parameters),
      voters: people,
      people,
      customerSize: known.deal.customerSize,
      lastWords: lastWords(known),
      buyers: new Set(known.people.flatMap(({ contactId, title }) => (isBuyerBy(title) ? contactId : []))),
      gaps: gapsIn(people, hold),
    },
    parameters,
  );
  return scene.isQuiet ? { ...position, questions: [] } : position;
}

/** What nobody has said yet: who decides, whether there is money, by when it is to be done. */
function gapsIn(people: readonly PersonStanding[], hold: Hold): ReadonlySet<Gap> {
  const gaps = new Set<Gap>();
  if (!people.some(({ roles }) => roles.includes('economic'))) gaps.add('decider');
  if (!isFact(hold('sso.budget')) && !isFact(hold('status.budget'))) gaps.add('budget');
  if (!isFact(hold('sso.completion')) && !isFact(hold('status.schedule'))) gaps.add('timetable');
  return gaps;
}

/** The weight of what a phase shift rests on; it ages like a word against us. */
function shiftWeight({ shifted, held }: PhaseJudgement, known: Known, rules: PositionParameters): number | null {
  if (!shifted) return null;
  const lastContact = lastContactOf(known);
  const weights = held.evidence.flatMap(({ id }) => {
    const row = known.standsFor.get(id);
    if (!row) return [];
    const inTouch = contactDaysSince(row.happenedOn, lastContact);
    return weightsAfter(rules.evidence.kindWeight[row.kind], { age: 0, inTouch }, rules).against;
  });
  return Math.max(0, ...weights);
}

/** The last statement of each person. */
function lastWords({ evidence }: Known): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { id, saidBy } of evidence) if (saidBy !== null && !words.has(saidBy)) words.set(saidBy, id);
  return words;
}
