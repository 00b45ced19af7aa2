import {
  addDays,
  type Course,
  courseOf,
  DEFAULT_PARAMETERS,
  day,
  EVIDENCE_KINDS,
  executiveAnswer,
  INFLUENCES,
  judgePosition,
  ownWeight,
  PHASES,
  type Position,
  type Role,
  ROLES,
  SIGNALS,
  type Voter,
  type WeighedAnswer,
  weightsAfter,
} from '@qibu/core';
import {
  at,
  type Place,
  readCases,
  readCount,
  readList,
  readObject,
  readOneOf,
  readOptional,
  readText,
  refuse,
  shown,
} from './reader.ts';

/** What the file may carry beside its cases. */
const BESIDE = ['source', 'note', 'status_case', 'no_signals', 'laws'];
const CASE = [
  'id',
  'title',
  'note',
  'phase',
  'serious_competitors',
  'evidence_age_days',
  'days_silent',
  'people',
  'signals',
  'expect',
];
const PERSON = ['name', 'influence', 'roles', 'left'];
const SIGNAL = ['id', 'answer', 'by', 'because', 'kind', 'age_days', 'value_days'];
const ANSWERS = ['for', 'mixed', 'against', 'unknown'] as const;
/** Cases give ages, not dates; any fixed day does. */
const AS_OF = day('2026-01-01');

interface FirstChoice {
  readonly id: string;
  readonly p: Position['p'];
  readonly verdict: Position['verdict'];
  readonly proven: boolean;
  readonly place: Position['place'];
  readonly course: Course;
  readonly roles_disagree: boolean;
  readonly stance: Position['stance'];
  readonly contributions: readonly { signal: string; by: string | null; log_odds: number }[];
  readonly questions: readonly { signal: string; gain: number }[];
}

/** `qibu judge first-choice`: where we stand in each case of the file. */
export const judgeFirstChoice = (text: string, file: string): FirstChoice[] =>
  readCases({ text, file, beside: BESIDE }, judgeCase);

function judgeCase(place: Place, item: unknown): FirstChoice {
  const fields = readObject(place, item, CASE);
  const id = readText(at(place, 'id'), fields['id']);
  const phase = readOneOf(at(place, 'phase'), fields['phase'], PHASES);
  const bidders = readBidders(at(place, 'serious_competitors'), fields['serious_competitors']);
  const age = readOptional(at(place, 'evidence_age_days'), fields['evidence_age_days'], { read: readCount, absent: 0 });
  const silent = readOptional(at(place, 'days_silent'), fields['days_silent'], { read: readCount, absent: 0 });
  const people = readOptional(at(place, 'people'), fields['people'], { read: readPeople, absent: [] });
  const left = new Set<string>(people.filter((one) => one.left).map(({ voter }) => voter.contactId));
  const answers = readList(at(place, 'signals'), fields['signals'], (where, signal) =>
    readSignal(where, signal, { age, silent }),
  );
  const scene = {
    ...NOBODY,
    answers: answers.flat().filter(({ by }) => by === null || !left.has(by)),
    voters: people.filter((one) => !one.left).map(({ voter }) => voter),
    bidders: Math.min(bidders, DEFAULT_PARAMETERS.position.mostBidders),
    phase,
  };
  return present(id, judgePosition(scene, DEFAULT_PARAMETERS));
}

/** What a case file cannot tell: whom we have met, what they said last, whether the customer hides how far they are. */
const NOBODY = {
  people: [],
  shift: null,
  customerSize: 'large',
  lastWords: new Map<string, string>(),
  buyers: new Set<string>(),
  gaps: new Set<never>(),
} as const;

interface CasePerson {
  readonly voter: Voter;
  readonly left: boolean;
}

const readPeople = (place: Place, value: unknown): CasePerson[] => {
  const people = readList(place, value, readPerson);
  people.forEach(({ voter: { contactId } }, index) => {
    const first = people.findIndex((one) => one.voter.contactId === contactId);
    if (first < index) refuse(at(at(place, index), 'name'), shown(contactId), 'each name once');
  });
  return people;
};

/** A person of the case. A coach given here counts as tested, as the number of competitors given counts as a fact. */
function readPerson(place: Place, item: unknown): CasePerson {
  const fields = readObject(place, item, PERSON);
  const roles: readonly Role[] = readOptional(at(place, 'roles'), fields['roles'], {
    read: readRoles,
    absent: [] as const,
  });
  const influence = readOptional(at(place, 'influence'), fields['influence'], { read: readInfluence, absent: null });
  const contactId = readText(at(place, 'name'), fields['name']);
  const left = readOptional(at(place, 'left'), fields['left'], { read: readFlag, absent: false });
  return { voter: { contactId, influence, roles, provenCoach: roles.includes('coach') }, left };
}

const readInfluence = (place: Place, value: unknown) => readOneOf(place, value, INFLUENCES);
const readRoles = (place: Place, value: unknown) =>
  readList(place, value, (where, role) => readOneOf(where, role, ROLES));
const readFlag = (place: Place, value: unknown): boolean =>
  typeof value === 'boolean' ? value : refuse(place, shown(value), 'true, false');

function readBidders(place: Place, value: unknown): number {
  if (value === undefined || value === null || value === 'unknown') return DEFAULT_PARAMETERS.position.unknownBidders;
  const count = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
  return count ? value + 1 : refuse(place, shown(value), 'a whole number from 0 to 1000, or "unknown"');
}

/** One answer; an unknown one says nothing. */
function readSignal(
  place: Place,
  item: unknown,
  days: { readonly age: number; readonly silent: number },
): WeighedAnswer[] {
  const fields = readObject(place, item, SIGNAL);
  const signal = readOneOf(at(place, 'id'), fields['id'], SIGNALS);
  const stated = readOneOf(at(place, 'answer'), fields['answer'], ANSWERS);
  const by = readOptional(at(place, 'by'), fields['by'], { read: readText, absent: null });
  const kind = readOptional(at(place, 'kind'), fields['kind'], { read: readKind, absent: 'behaviour' as const });
  const ageDays = readOptional(at(place, 'age_days'), fields['age_days'], { read: readCount, absent: days.age });
  const number = readOptional(at(place, 'value_days'), fields['value_days'], { read: readCount, absent: null });
  const answer = signal === 'days-since-executive' && number !== null ? executiveAnswer(number) : stated;
  if (answer === 'unknown') return [];
  const inTouch = Math.max(0, ageDays - days.silent);
  const weights = weightsAfter(
    DEFAULT_PARAMETERS.evidence.kindWeight[kind],
    { age: ageDays, inTouch },
    DEFAULT_PARAMETERS,
  );
  const weight = ownWeight(answer, weights);
  if (weight === 0) return [];
  const happenedOn = addDays(AS_OF, -Math.floor(ageDays));
  return [{ signal, answer, by, evidence: place.path, happenedOn, ageDays, weights, weight, derived: false }];
}

const readKind = (place: Place, value: unknown) => readOneOf(place, value, EVIDENCE_KINDS);

const present = (id: string, position: Position): FirstChoice => ({
  id,
  p: position.p,
  verdict: position.verdict,
  proven: position.proven,
  place: position.place,
  course: courseOf(position.stance[0] ?? 'ask-first', {
    place: position.place,
    isBlank: position.contributions.length === 0,
  }),
  roles_disagree: position.rolesDisagree,
  stance: position.stance,
  contributions: position.contributions.map(({ signal, by, logOdds }) => ({ signal, by, log_odds: logOdds })),
  questions: position.questions.map(({ signal, gain }) => ({ signal, gain })),
});
