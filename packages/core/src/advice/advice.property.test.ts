import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import type { Ledger } from '../facts/ledger.ts';
import { personSlot } from '../facts/slot.ts';
import { ROLES } from '../facts/vocabulary.ts';
import { judge } from '../judge.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { PLACES } from '../position/place.ts';
import { anyAnswer, anyLedger, anyPerson, anySignal, anySize } from '../testing/arbitrary.ts';
import { ago, evidenceRow, ledgerOf, TODAY } from '../testing/build.ts';
import { LONG } from '../testing/laws.ts';
import { tableOf } from '../testing/matrix.ts';
import { anyPhase } from '../testing/position.ts';
import { COURSES } from './course.ts';

const SWEEP = { numRuns: 2_000, seed: 20_260_702 } as const;
const byPlace = tableOf('place');
const byCourse = tableOf('course');
const listed = (cell = ''): string[] => cell.split(', ');
const isOpen = (ledger: Ledger): Ledger => ({ ...ledger, deal: { ...ledger.deal, outcome: 'open', closedOn: null } });
const judged = (ledger: Ledger): Analysis => judge(isOpen(ledger), DEFAULT_PARAMETERS, TODAY);

const PEOPLE = ['p1', 'p2', 'p3', 'p4'] as const;
const anyRoles = fc.tuple(...PEOPLE.map(() => fc.subarray([...ROLES], { maxLength: 2 })));
/** A deal somebody works on: people with roles, answers of the last months, a claimed stage. */
const anyLivedDeal: fc.Arbitrary<Ledger> = fc
  .record({
    roles: anyRoles,
    answers: fc.array(
      fc.record({ signal: anySignal, answer: anyAnswer, by: anyPerson, age: fc.integer({ min: 0, max: 90 }) }),
      { maxLength: 14 },
    ),
    phase: anyPhase,
    rivals: fc.integer({ min: 0, max: 5 }),
    stage: fc.constantFrom('target', 'set-up', 'negotiation'),
    met: fc.subarray([...PEOPLE]),
    lastTalk: fc.integer({ min: 0, max: 90 }),
    customerSize: anySize,
  })
  .map(({ roles, answers, phase, rivals, stage, met, lastTalk, customerSize }) =>
    ledgerOf({
      deal: { customerSize },
      people: PEOPLE.map((contactId) => ({ contactId })),
      facts: [
        ...PEOPLE.map((id, at) => ({ slot: personSlot(id, 'roles'), value: roles[at] ?? [] })),
        { slot: 'phase.customer', value: phase },
        { slot: 'competition.count', value: rivals },
      ],
      answers,
      stage,
      talks: [lastTalk, lastTalk + 20, lastTalk + 40].map((age) => ({ age, with: met })),
    }),
  );
/** The deal with one more statement on file. */
const quoted = (ledger: Ledger, quote: string, age: number): Ledger => ({
  ...ledger,
  evidence: [...ledger.evidence, evidenceRow(`tender ${quote}`, { quote, happenedOn: ago(age), recordedOn: ago(age) })],
});
const OPENED = '昨天已开标，三家都到了';
const anyTender = anyLivedDeal.map((ledger) => quoted(ledger, OPENED, 3));
/** Any rows at all, and deals as they are lived, so that every place and course is reached. */
const anyDeal = fc.oneof(anyLedger, anyLivedDeal, anyLivedDeal, anyTender);

test('the tables of the method name every place and every course', () => {
  expect([...byPlace.keys()]).toEqual([...PLACES]);
  expect([...byCourse.keys()].sort()).toEqual([...COURSES].sort());
  expect(new Set([...byPlace.values()].flatMap(([courses]) => listed(courses)))).toEqual(new Set(COURSES));
});

describe('on made-up deals', LONG, () => {
  test('every place and every course is reached', () => {
    const seen = fc.sample(anyDeal, SWEEP).map(judged);
    expect(new Set(seen.map(({ position }) => position.place))).toEqual(new Set(PLACES));
    expect(new Set(seen.map(({ advice }) => advice.course))).toEqual(new Set(COURSES));
  });

  test('place, course, phase and risks never contradict each other', () => {
    fc.assert(
      fc.property(anyDeal, (ledger) => {
        const { advice, position, flags, moves, stage } = judged(ledger);
        const { course, step, ahead } = advice;
        expect(listed(byPlace.get(position.place)?.[0])).toContain(course);
        const [phases, severe] = byCourse.get(course) ?? [];
        if (phases !== 'any') expect(listed(phases)).toContain(position.phase);
        const isSevere = flags.some(({ severity, dismissed, gap }) => severity === 'high' && !dismissed && !gap);
        if (severe === 'step' && isSevere) expect(step).not.toBeNull();
        expect(ahead !== null).toBe(stage.inflated);
        if (course === 'leave')
          for (const { id } of moves) expect(['leave', 'check-real-phase', 'ask-signal', 'hand-over']).toContain(id);
        else expect(moves.map(({ id }) => id)).not.toContain('leave');
      }),
      SWEEP,
    );
  });

  test('nobody is asked whom we never met, and nothing that the record answers', () => {
    fc.assert(
      fc.property(anyDeal, (ledger) => {
        const { position, people } = judged(ledger);
        for (const { ask, introduce, signal } of position.questions) {
          if (ask !== null) expect(people.find(({ contactId }) => contactId === ask)?.contacted).toBe(true);
          if (introduce !== null)
            expect(people.find(({ contactId }) => contactId === introduce)?.contacted).toBe(false);
          expect(['steering', 'meeting-length', 'days-since-executive']).not.toContain(signal);
        }
      }),
      SWEEP,
    );
  });

  test('no question is put in the same words on more than a quarter of the deals that have one', () => {
    const asked = fc
      .sample(anyLivedDeal, SWEEP)
      .flatMap((ledger) => judged(ledger).position.questions[0] ?? [])
      .filter(({ line }) => line !== null);
    const same = Map.groupBy(asked, ({ signal, line }) => `${signal} ${line}`);
    expect(Math.max(...[...same.values()].map(({ length }) => length))).toBeLessThanOrEqual(asked.length / 4);
  });

  test('between opening of bids and award nobody at the customer is approached', () => {
    const anyAge = fc.integer({ min: 1, max: 170 });
    fc.assert(
      fc.property(anyLivedDeal, anyAge, (ledger, age) => {
        const opened = quoted(ledger, OPENED, age);
        const { advice, moves, position } = judged(opened);
        expect(advice).toMatchObject({ course: 'await', step: null });
        expect(moves.map(({ id }) => id)).toEqual(['await-award']);
        expect(position.questions).toEqual([]);
        expect(judged(quoted(opened, '中标候选人公示了', 0)).advice.course).not.toBe('await');
        expect(judged(quoted(ledger, '下周三开标', age)).advice.course).not.toBe('await');
      }),
      { ...SWEEP, numRuns: 300 },
    );
  });

  test('nobody is asked what the record answers', () => {
    fc.assert(
      fc.property(anyLivedDeal, (ledger) => {
        const { position, people, held } = judged(ledger);
        const known = (...slots: string[]) => slots.some((slot) => held[slot]?.basis === 'fact');
        for (const { line } of position.questions) {
          if (line === 'decider') expect(people.some(({ roles }) => roles.includes('economic'))).toBe(false);
          if (line === 'budget') expect(known('sso.budget', 'status.budget')).toBe(false);
          if (line === 'timetable') expect(known('sso.completion', 'status.schedule')).toBe(false);
        }
      }),
      SWEEP,
    );
  });
});
