import { describe, expect, test } from 'vitest';
import type { Phase } from '../facts/vocabulary.ts';
import { judge } from '../judge.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { type AnswerSpec, ledgerOf, TODAY } from '../testing/build.ts';
import { positionOn, type Said, say } from '../testing/position.ts';

interface Golden {
  readonly name: string;
  readonly phase: Phase;
  readonly competitors: number | null;
  readonly age: number;
  readonly answers: readonly AnswerSpec[];
  readonly verdicts: readonly string[];
  readonly firstAtMost?: number;
  readonly firstAtLeast?: number;
  readonly referenceAtLeast?: number;
  readonly stances: readonly string[];
}

const DEPUTY = 'deputy head of the selection group';

/** Three calls of one morning, retold: a mine in Shanxi, a rival fighting back, a board meeting in Anhui. */
const GOLDEN: readonly Golden[] = [
  {
    name: 'good news that is bad news: few questions, own plans, no way to the executives, half an hour, one narrow topic',
    phase: 'early',
    competitors: null,
    age: 1,
    answers: [
      { signal: 'E1', answer: 'against', by: DEPUTY },
      { signal: 'E1', answer: 'against', by: DEPUTY },
      { signal: 'E3', answer: 'against', by: DEPUTY },
      { signal: 'E2', answer: 'against', by: DEPUTY },
      { signal: 'steering', answer: 'against', by: DEPUTY },
      { signal: 'E4', answer: 'against', by: DEPUTY },
    ],
    verdicts: ['reference', 'alternate'],
    firstAtMost: 0.1,
    stances: ['leave', 'enter-only-with-new-access'],
  },
  {
    name: 'a strong rival, but details dug into, steps agreed together, taught by us, the whole product looked at',
    phase: 'middle',
    competitors: 1,
    age: 5,
    answers: [
      { signal: 'M3', answer: 'for' },
      { signal: 'M2', answer: 'for' },
      { signal: 'M1', answer: 'for' },
      { signal: 'M4', answer: 'for' },
    ],
    verdicts: ['first'],
    firstAtLeast: 0.75,
    stances: ['go-on'],
  },
  {
    name: 'not even an alternate: sudden objection, price asked once, no executive for two months, nobody says yes',
    phase: 'late',
    competitors: null,
    age: 7,
    answers: [
      { signal: 'L1', answer: 'against', by: 'deputy director of the technical centre' },
      { signal: 'L2', answer: 'against' },
      { signal: 'L4', answer: 'against' },
      { signal: 'days-since-executive', answer: 'against' },
      { signal: 'said-will-choose-us', answer: 'against' },
    ],
    verdicts: ['reference'],
    firstAtMost: 0.08,
    referenceAtLeast: 0.6,
    stances: ['leave', 'slow-down-or-change-sso'],
  },
];

/** The case as a deal on the ledger, so that the whole way from evidence to verdict is walked. */
const position = ({ phase, competitors, age, answers }: Golden, kind?: AnswerSpec['kind']) =>
  judge(
    ledgerOf({
      facts: [
        { slot: 'phase.customer', value: phase, age },
        ...(competitors === null ? [] : [{ slot: 'competition.count', value: competitors, age }]),
      ],
      answers: answers.map((one) => ({ ...one, age, ...(kind === undefined ? {} : { kind }) })),
    }),
    DEFAULT_PARAMETERS,
    TODAY,
  ).position;

describe('golden cases', () => {
  test.each(GOLDEN)('$name', (golden) => {
    const { p, verdict, stance } = position(golden);
    expect(golden.verdicts).toContain(verdict);
    expect(golden.stances).toContain(stance[0]);
    if (golden.firstAtMost !== undefined) expect(p.first).toBeLessThanOrEqual(golden.firstAtMost);
    if (golden.firstAtLeast !== undefined) expect(p.first).toBeGreaterThanOrEqual(golden.firstAtLeast);
    if (golden.referenceAtLeast !== undefined) expect(p.reference).toBeGreaterThanOrEqual(golden.referenceAtLeast);
  });

  test.each(GOLDEN)('holds as well on mere observation: $name', (golden) => {
    const { p, verdict } = position(golden, 'observation');
    expect(golden.verdicts).toContain(verdict);
    if (golden.firstAtMost !== undefined) expect(p.first).toBeLessThanOrEqual(golden.firstAtMost);
    if (golden.firstAtLeast !== undefined) expect(p.first).toBeGreaterThanOrEqual(golden.firstAtLeast);
  });

  test.each(GOLDEN)('rests on conclusions of our own and says nothing: $name', (golden) => {
    const { p, prior, verdict, contributions } = position(golden, 'inference');
    expect(p).toEqual(prior);
    expect(verdict).toBe('unknown');
    expect(contributions).toEqual([]);
  });
});

describe('nothing answered', () => {
  test.each([
    ['early', 1],
    ['early', 2],
    ['middle', 3],
    ['late', 5],
  ] as const)('%s, %i bidders: the prior, unknown, three questions, ask first', (phase, bidders) => {
    const { p, prior, verdict, stance, questions } = positionOn([], { phase, bidders });
    expect(p).toEqual(prior);
    expect(verdict).toBe('unknown');
    expect(stance).toEqual(['ask-first']);
    expect(questions).toHaveLength(3);
    expect(questions.every(({ gain }) => gain > 0)).toBe(true);
  });
});

describe('what one would expect of a person of experience', () => {
  const answers = (signals: readonly Said['signal'][], answer: Said['answer']): Said[] =>
    signals.map((signal) => say(signal, answer));

  test('price asked once and dropped speaks for a reference more than for an alternate, who is pressed on price', () => {
    const { p, prior } = positionOn(answers(['L2'], 'against'));
    expect(p.reference / p.alternate).toBeGreaterThan((2 * prior.reference) / prior.alternate);
  });

  test('an early way to the executives is the strongest of the early signs', () => {
    const gain = (signal: Said['signal']): number => positionOn([say(signal, 'for')]).p.first;
    for (const other of ['E1', 'E2', 'E4'] as const) expect(gain('E3')).toBeGreaterThan(gain(other));
  });

  test('four signs of one phase are less than four independent ones', () => {
    const together = positionOn(answers(['M1', 'M2', 'M3', 'M4'], 'for')).p;
    const independent = positionOn(answers(['M1', 'M2', 'M3', 'M4'], 'for'), {
      parameters: { ...DEFAULT_PARAMETERS, position: { ...DEFAULT_PARAMETERS.position, correlation: 0 } },
    }).p;
    expect(independent.first).toBeGreaterThan(together.first);
  });

  test('signs for us from the user and against us from the technical gatekeeper are named as disagreement', () => {
    const user = answers(['M1', 'M2', 'M3', 'M4'], 'for').map((one) => ({ ...one, by: 'user' }));
    const gatekeeper = answers(['M1', 'M3', 'M4'], 'against').map((one) => ({ ...one, by: 'gatekeeper' }));
    expect(positionOn(user).rolesDisagree).toBe(false);
    expect(positionOn([...user, ...gatekeeper])).toMatchObject({ rolesDisagree: true });
  });
});
