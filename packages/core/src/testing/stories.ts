import type { Phase } from '../facts/vocabulary.ts';
import type { AnswerSpec, DealSpec, FactSpec } from './build.ts';

/** A deal as it is told at the table, and what a person of experience says of it. */
export interface Story {
  readonly name: string;
  readonly phase: Phase;
  /** Serious competitors; null = not known. */
  readonly rivals: number | null;
  readonly answers: readonly AnswerSpec[];
  /** Days since the last two-way contact; by default contact has lasted until today. */
  readonly silentDays?: number;
  readonly people?: Readonly<Record<string, 'high' | 'medium' | 'low'>>;
  readonly verdicts: readonly string[];
  readonly stances?: readonly string[];
  readonly first: readonly [least: number, most: number];
  readonly disagree?: true;
}

type Signal = AnswerSpec['signal'];
export const all = (
  signals: readonly Signal[],
  answer: AnswerSpec['answer'],
  over: Partial<AnswerSpec> = {},
): AnswerSpec[] => signals.map((signal) => ({ signal, answer, ...over }));

const EARLY: readonly Signal[] = ['E1', 'E2', 'E3', 'E4'];
const MIDDLE: readonly Signal[] = ['M1', 'M2', 'M3', 'M4'];
const ANHUI: readonly Signal[] = ['L1', 'L2', 'L4', 'days-since-executive', 'said-will-choose-us'];
const SHANXI: readonly Signal[] = ['E1', 'E2', 'E3', 'E4', 'steering'];
const BEHIND = ['alternate', 'reference'];
const NOT_FIRST = ['alternate', 'reference', 'unknown'];

/** The stories of docs/method/position.md#stories. */
export const STORIES: readonly Story[] = [
  {
    name: 'a section chief decides by himself, asks only about interfaces, gives 20 minutes, knows every answer; the rival lives there',
    phase: 'early',
    rivals: 1,
    answers: [
      ...all(['E1', 'E2', 'E3', 'E4'], 'against', { by: 'section chief' }),
      ...all(['M1'], 'against', { by: 'section chief' }),
    ],
    verdicts: ['reference'],
    stances: ['leave', 'enter-only-with-new-access'],
    first: [0, 0.12],
  },
  {
    name: 'confused, two hours, takes us to the vice president',
    phase: 'early',
    rivals: 3,
    answers: all(['E1', 'E2', 'E3'], 'for', { by: 'manager' }),
    verdicts: ['first'],
    stances: ['enter'],
    first: [0.5, 1],
  },
  {
    name: 'four conclusions of our own, all for us',
    phase: 'early',
    rivals: 2,
    answers: all(EARLY, 'for', { kind: 'inference' }),
    verdicts: ['unknown'],
    stances: ['ask-first'],
    first: [1 / 3, 1 / 3],
  },
  {
    name: 'users for us on all four, the general manager against on all four',
    phase: 'middle',
    rivals: 2,
    answers: [...all(MIDDLE, 'for', { by: 'users' }), ...all(MIDDLE, 'against', { by: 'general manager' })],
    verdicts: BEHIND,
    stances: ['go-on', 'leave'],
    first: [0, 0.5],
    disagree: true,
  },
  {
    name: 'the same, the general manager known to weigh more',
    phase: 'middle',
    rivals: 2,
    answers: [...all(MIDDLE, 'for', { by: 'users' }), ...all(MIDDLE, 'against', { by: 'general manager' })],
    people: { users: 'low', 'general manager': 'high' },
    verdicts: BEHIND,
    stances: ['go-on', 'leave'],
    first: [0, 0.5],
    disagree: true,
  },
  {
    name: 'six users of low influence for us on two signals, the general manager against on three',
    phase: 'middle',
    rivals: 2,
    answers: [
      ...['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].flatMap((by) => all(['M1', 'M3'], 'for', { by })),
      ...all(['M1', 'M2', 'M4'], 'against', { by: 'general manager' }),
    ],
    people: { u1: 'low', u2: 'low', u3: 'low', u4: 'low', u5: 'low', u6: 'low', 'general manager': 'high' },
    verdicts: BEHIND,
    first: [0, 0.5],
    disagree: true,
  },
  {
    name: 'the same, nobody’s influence known',
    phase: 'middle',
    rivals: 2,
    answers: [
      ...['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].flatMap((by) => all(['M1', 'M3'], 'for', { by })),
      ...all(['M1', 'M2', 'M4'], 'against', { by: 'general manager' }),
    ],
    verdicts: BEHIND,
    first: [0, 0.5],
    disagree: true,
  },
  {
    name: 'a sudden demand for a database we do not support, price asked once',
    phase: 'late',
    rivals: 2,
    answers: all(['L1', 'L2'], 'against'),
    verdicts: ['reference'],
    stances: ['leave', 'slow-down-or-change-sso'],
    first: [0, 0.15],
  },
  {
    name: 'executive met, price discussed in depth, engineers named, but one sudden complaint about price',
    phase: 'late',
    rivals: 1,
    answers: [...all(['L2', 'L3', 'L4'], 'for'), ...all(['L1'], 'against')],
    verdicts: ['first'],
    stances: ['guard-and-bind-price-to-risk'],
    first: [0.5, 0.9],
  },
  {
    name: 'the Anhui case two months later, still in touch, nothing new',
    phase: 'late',
    rivals: null,
    answers: all(ANHUI, 'against', { age: 67 }),
    verdicts: ['reference'],
    stances: ['leave'],
    first: [0, 0.1],
  },
  {
    name: 'the Anhui case after two months of silence',
    phase: 'late',
    rivals: null,
    answers: all(ANHUI, 'against', { age: 67 }),
    silentDays: 67,
    verdicts: ['reference'],
    stances: ['leave'],
    first: [0, 0.1],
  },
  {
    name: 'the Shanxi mine a month later, still in touch, nothing new',
    phase: 'early',
    rivals: null,
    answers: all(SHANXI, 'against', { age: 31, by: 'deputy head' }),
    verdicts: ['reference'],
    stances: ['leave', 'enter-only-with-new-access'],
    first: [0, 0.12],
  },
  {
    name: 'the Shanxi mine after a month of silence',
    phase: 'early',
    rivals: null,
    answers: all(SHANXI, 'against', { age: 31, by: 'deputy head' }),
    silentDays: 31,
    verdicts: ['reference'],
    stances: ['leave', 'enter-only-with-new-access'],
    first: [0, 0.12],
  },
  {
    name: 'the only sign is 40 days old: the customer steered',
    phase: 'middle',
    rivals: 1,
    answers: all(['steering'], 'against', { age: 40 }),
    verdicts: NOT_FIRST,
    first: [0, 0.5],
  },
  {
    name: 'the only sign is one "mixed"',
    phase: 'middle',
    rivals: 1,
    answers: all(['M1'], 'mixed'),
    verdicts: NOT_FIRST,
    first: [0, 0.5],
  },
  {
    name: 'forty names in an open tender, the requirements follow ours, all four for us',
    phase: 'middle',
    rivals: 40,
    answers: all(MIDDLE, 'for'),
    verdicts: ['first'],
    stances: ['go-on'],
    first: [0.4, 1],
  },
  {
    name: 'half a year ago all four for us, nothing since',
    phase: 'early',
    rivals: null,
    answers: all(EARLY, 'for', { age: 182 }),
    silentDays: 182,
    verdicts: ['unknown'],
    stances: ['ask-first'],
    first: [1 / 3, 0.4],
  },
  {
    name: 'one fact told three ways: no executive to be seen',
    phase: 'late',
    rivals: 2,
    answers: all(['L4', 'days-since-executive', 'E3'], 'against'),
    verdicts: ['reference'],
    first: [0.05, 0.12],
  },
  {
    name: 'a friend says it is settled',
    phase: 'middle',
    rivals: 1,
    answers: all(['said-will-choose-us'], 'against', { kind: 'third-party', by: 'a friend' }),
    verdicts: NOT_FIRST,
    first: [0.25, 0.5],
  },
];

/** The story as rows of a deal, so that the whole way from evidence to verdict is walked. */
export function dealOf({ phase, rivals, answers, people = {}, silentDays = 0 }: Story): DealSpec {
  const names = [...new Set([...answers.flatMap(({ by }) => by ?? []), ...Object.keys(people)])];
  const influence = ([name, value]: [string, string]): FactSpec => ({ slot: `person.${name}.influence`, value });
  return {
    facts: [
      { slot: 'phase.customer', value: phase },
      ...(rivals === null ? [] : [{ slot: 'competition.count', value: rivals }]),
      ...Object.entries(people).map(influence),
    ],
    answers,
    people: names.map((contactId) => ({ contactId })),
    talks: [{ age: silentDays }],
  };
}
