import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonStanding } from '../people/standing.ts';
import { anyPhase, anySayings, person, positionOn, type Said, say } from '../testing/position.ts';
import { whomToAsk } from './ask.ts';
import { type SignalId, SIGNALS } from '../facts/signal.ts';

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
    const said = [...EARLY, ...ANY].map((signal) => say(signal, 'mixed'));
    expect(asked(said, 'early')).toEqual([]);
  });

  test('while nothing is known all three are asked, however little each would change', () => {
    for (const phase of ['early', 'middle', 'late'] as const)
      for (const bidders of [1, 2, 3, 6]) expect(positionOn([], { phase, bidders }).questions).toHaveLength(3);
  });

  test('once something is known only those that could change the decision', () => {
    fc.assert(
      fc.property(anySayings, anyPhase, (said, phase) => {
        const { questions, verdict } = positionOn(said, { phase });
        if (verdict !== 'unknown') for (const { gain } of questions) expect(gain).toBeGreaterThanOrEqual(0.002);
      }),
    );
  });

  test('never ask what our own log knows or being there shows', () => {
    fc.assert(
      fc.property(anySayings, anyPhase, (said, phase) => {
        const signals = asked(said, phase).map(({ signal }) => signal);
        for (const one of ['steering', 'meeting-length', 'days-since-executive'] as const)
          expect(signals).not.toContain(one);
      }),
    );
  });

  test('never ask the staff of a public buyer for whom they would vote', () => {
    fc.assert(
      fc.property(anySayings, anyPhase, (said, phase) => {
        const { questions } = positionOn(said, { phase, customerSize: 'government' });
        expect(questions.map(({ signal }) => signal)).not.toContain('said-will-choose-us');
      }),
    );
  });

  test('know nobody to name when no people are in the deal', () => {
    for (const one of asked([], 'early')) expect(one).toMatchObject({ ask: null, why: null, introduce: null });
  });
});

describe('whom to ask', () => {
  const ask = (signal: SignalId, people: readonly PersonStanding[], answered: readonly string[] = []) =>
    whomToAsk(signal, { people, answered: new Set(answered) });
  const coach = person('coach', { roles: ['coach'], effectiveSupport: 4 });
  const boss = person('boss', { roles: ['economic'], influence: 'high' });
  const engineer = person('engineer', { roles: ['technical'] });
  const all = [coach, boss, engineer];

  test.each<[SignalId, string, string]>([
    ['E3', 'coach', 'coach'],
    ['M4', 'engineer', 'technical'],
    ['L1', 'engineer', 'technical'],
    ['L2', 'boss', 'economic'],
    ['said-will-choose-us', 'coach', 'coach'],
    ['E1', 'coach', 'coach'],
  ])('%s: %s, as %s', (signal, contactId, why) => {
    expect(ask(signal, all)).toEqual({ ask: contactId, why, introduce: null });
  });

  test('an inside view: without a coach the one who supports us most', () => {
    const people = [person('a', { effectiveSupport: 1, contacts: 9 }), person('b', { effectiveSupport: 3 })];
    expect(ask('said-will-choose-us', people)).toMatchObject({ ask: 'b', why: 'closest' });
  });

  test('never somebody we have not met: then the move is the introduction, by whoever is closest', () => {
    const unmet = { ...boss, contacted: false };
    expect(ask('L2', [coach, unmet])).toEqual({ ask: 'coach', why: 'coach', introduce: 'boss' });
    expect(ask('L2', [unmet])).toEqual({ ask: null, why: null, introduce: 'boss' });
    const anyPeople = fc.array(
      fc.record({ roles: fc.subarray(['economic', 'user', 'technical', 'coach'] as const), contacted: fc.boolean() }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...SIGNALS), (list, signal) => {
        const people = list.map((over, at) => person(`p${at}`, over));
        const { ask: who } = ask(signal, people);
        if (who !== null) expect(people.find(({ contactId }) => contactId === who)?.contacted).toBe(true);
      }),
    );
  });

  test('never one who has answered this very signal', () => {
    expect(ask('E1', [coach], ['coach'])).toMatchObject({ ask: null });
  });
});
