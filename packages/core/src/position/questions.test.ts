import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonStanding } from '../people/standing.ts';
import { anyPhase, anySayings, person, positionOn, type Said, say } from '../testing/position.ts';
import { type Askable, whomToAsk } from './ask.ts';
import type { SignalId } from '../facts/signal.ts';

const asked = (said: readonly Said[], phase: 'early' | 'middle' | 'late', people: readonly PersonStanding[] = []) =>
  positionOn(said, { phase, people }).questions;
const EARLY: readonly SignalId[] = ['E1', 'E2', 'E3', 'E4'];
const ANY: readonly SignalId[] = ['steering', 'meeting-length', 'said-will-choose-us', 'days-since-executive'];

describe('the next questions', () => {
  test('are of the phase the deal is in, or of any phase', () => {
    fc.assert(
      fc.property(anySayings, anyPhase, (said, phase) => {
        const own = { early: 'E', middle: 'M', late: 'L' }[phase];
        for (const { signal } of asked(said, phase)) expect(signal.startsWith(own) || ANY.includes(signal)).toBe(true);
      }),
    );
  });

  test('are at most three, different, the one worth most first', () => {
    fc.assert(
      fc.property(anySayings, anyPhase, (said, phase) => {
        const questions = asked(said, phase);
        expect(questions.length).toBeLessThanOrEqual(3);
        expect(new Set(questions.map(({ signal }) => signal)).size).toBe(questions.length);
        const gains = questions.map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
        for (const gain of gains) expect(gain).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('do not ask what was answered lately', () => {
    const said = EARLY.map((signal) => say(signal, 'mixed'));
    expect(asked(said, 'early').every(({ signal }) => ANY.includes(signal))).toBe(true);
  });

  test('ask again what was answered too long ago', () => {
    const old = [...EARLY, ...ANY].map((signal) => say(signal, 'for', { age: 61 }));
    expect(asked(old, 'early')).toHaveLength(3);
    expect(
      asked(
        old.map((one) => ({ ...one, age: 60 })),
        'early',
      ),
    ).toEqual([]);
  });

  test('ask a heavy person who has shown nothing, though others have answered', () => {
    const said = [...EARLY, ...ANY].map((signal) => say(signal, 'for', { by: 'li' }));
    const people = [person('li', { influence: 'high' }), person('wang', { influence: 'high' })];
    const questions = asked(said, 'early', people);
    expect(questions).toHaveLength(3);
    expect(questions.every(({ ask }) => ask === 'wang')).toBe(true);
    expect(asked(said, 'early', [person('li', { influence: 'high' }), person('wang', { influence: 'low' })])).toEqual(
      [],
    );
  });

  test('know nobody to name when no people are in the deal', () => {
    expect(asked([], 'early').every(({ ask }) => ask === null)).toBe(true);
  });
});

describe('whom to ask', () => {
  const of = (people: readonly PersonStanding[], over: Partial<Askable> = {}): Askable => ({
    people,
    heard: new Set(),
    answered: new Set(),
    ...over,
  });
  const coach = person('coach', { roles: ['coach'] });
  const boss = person('boss', { roles: ['economic'], influence: 'high' });
  const engineer = person('engineer', { roles: ['technical'] });

  test.each<[SignalId, string]>([
    ['E3', 'boss'],
    ['M4', 'engineer'],
    ['L1', 'coach'],
    ['L2', 'boss'],
    ['days-since-executive', 'boss'],
  ])('%s: %s', (signal, contactId) => {
    expect(whomToAsk(signal, of([coach, boss, engineer]))).toBe(contactId);
  });

  test('of two fitting people the one not heard yet', () => {
    const people = [person('a', { roles: ['technical'] }), person('b', { roles: ['technical'] })];
    expect(whomToAsk('M4', of(people, { heard: new Set(['a']) }))).toBe('b');
  });

  test('of two fitting people the one we have met, then the heavier one', () => {
    const met = [person('a', { contacted: false }), person('b')];
    expect(whomToAsk('E1', of(met))).toBe('b');
    const heavy = [person('a', { influence: 'low' }), person('b', { influence: 'medium' })];
    expect(whomToAsk('E1', of(heavy))).toBe('b');
  });

  test('never one who has answered this very signal', () => {
    expect(whomToAsk('E1', of([coach], { answered: new Set(['coach']) }))).toBeNull();
  });
});
