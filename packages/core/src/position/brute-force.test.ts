import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignalAnswer } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyBidders, anyPhase, anySayings, positionOn, type Said } from '../testing/position.ts';
import { decisionValue } from './question.ts';
import type { SignalId } from '../facts/signal.ts';

/**
 * The same model written out a second time, the slow way: multiply chances instead of adding logarithms,
 * walk through every state and every possible answer. It shares only the table of numbers with the code it checks.
 */
type State = 'first' | 'alternate' | 'reference';
type Belief = Record<State, number>;
const STATES: readonly State[] = ['first', 'alternate', 'reference'];
const ANSWERS: readonly SignalAnswer['answer'][] = ['for', 'mixed', 'against'];
const { position, evidence } = DEFAULT_PARAMETERS;

function startingBelief(bidders: number): Belief {
  if (bidders === 1) return { first: 0.5, alternate: 0.5, reference: 0 };
  const first = 1 / bidders;
  return { first, alternate: (1 - first) / 2, reference: (1 - first) / 2 };
}

const weightOf = (said: Said): number => evidence.kindWeight[said.kind] * Math.pow(2, -said.age / 30);

/** Every pair of signal and person that speaks, with what they said: one entry per answer and day, at its best weight. */
function speakers(said: readonly Said[]): { signal: SignalId; said: { answer: Said['answer']; weight: number }[] }[] {
  const list: {
    signal: SignalId;
    by: string | null;
    said: { answer: Said['answer']; age: number; weight: number }[];
  }[] = [];
  for (const one of said) {
    let speaker = list.find((entry) => entry.signal === one.signal && entry.by === one.by);
    if (speaker === undefined) {
      speaker = { signal: one.signal, by: one.by, said: [] };
      list.push(speaker);
    }
    const same = speaker.said.find((entry) => entry.answer === one.answer && entry.age === one.age);
    if (same === undefined) speaker.said.push({ answer: one.answer, age: one.age, weight: weightOf(one) });
    else same.weight = Math.max(same.weight, weightOf(one));
  }
  return list;
}

function belief(said: readonly Said[], bidders: number): Belief {
  const speaking = speakers(said);
  const result = startingBelief(bidders);
  for (const state of STATES) {
    for (const { signal, said: answers } of speaking) {
      const { phase } = position.likelihoods[signal];
      const inPhase = speaking.filter((other) => position.likelihoods[other.signal].phase === phase).length;
      const strongest = Math.max(...answers.map(({ weight }) => weight));
      const total = answers.reduce((all, { weight }) => all + weight, 0);
      for (const { answer, weight } of answers) {
        const exponent = ((weight / total) * strongest) / (1 + 0.3 * (inPhase - 1));
        result[state] *= Math.pow(position.likelihoods[signal][state][answer], exponent);
      }
    }
  }
  const sum = STATES.reduce((all, state) => all + result[state], 0);
  for (const state of STATES) result[state] /= sum;
  return result;
}

test('the posterior equals the product of chances written out', () => {
  fc.assert(
    fc.property(anySayings, anyBidders, (said, bidders) => {
      const { p } = positionOn(said, { bidders });
      const slow = belief(said, bidders);
      for (const state of STATES) expect(p[state]).toBeCloseTo(slow[state], 10);
    }),
    { numRuns: 300 },
  );
});

test('each person’s view equals the posterior of their answers alone', () => {
  fc.assert(
    fc.property(anySayings, anyBidders, (said, bidders) => {
      for (const { contactId, p } of positionOn(said, { bidders }).byPerson) {
        const slow = belief(
          said.filter(({ by }) => by === contactId),
          bidders,
        );
        for (const state of STATES) expect(p[state]).toBeCloseTo(slow[state], 10);
      }
    }),
  );
});

test('the divergence equals the mean distance of each view from their mean', () => {
  fc.assert(
    fc.property(anySayings, (said) => {
      const { divergence, byPerson } = positionOn(said);
      const views = byPerson.filter(({ contactId }) => contactId !== null).map(({ p }) => p);
      if (views.length < 2) {
        expect(divergence).toBe(0);
        return;
      }
      let slow = 0;
      for (const view of views) {
        for (const state of STATES) {
          const mean = views.reduce((all, other) => all + other[state], 0) / views.length;
          slow += (view[state] * Math.log(view[state] / mean)) / views.length;
        }
      }
      expect(divergence).toBeCloseTo(slow, 10);
    }),
  );
});

describe('worth of a question', () => {
  /** What the answer would be worth, by walking through every state and every answer it may give. */
  function worth(now: Belief, signal: SignalId, strength: number, phase: 'early' | 'middle' | 'late'): number {
    const cost = { early: 0.37, middle: 0.32, late: 0.2 }[phase];
    const value = (b: Belief): number =>
      Math.max(0, b.first - cost, phase === 'late' ? b.first + 0.25 * b.alternate - cost : 0);
    const surprise = (b: Belief): number =>
      STATES.reduce((all, state) => (b[state] > 0 ? all - b[state] * Math.log(b[state]) : all), 0);
    let decided = 0;
    let learned = 0;
    for (const answer of ANSWERS) {
      const weights = STATES.map((state) => {
        const tempered = ANSWERS.map((one) => Math.pow(position.likelihoods[signal][state][one], strength));
        const own = tempered[ANSWERS.indexOf(answer)] ?? 0;
        return (now[state] * own) / tempered.reduce((all, one) => all + one, 0);
      });
      const chance = weights.reduce((all, one) => all + one, 0);
      const after = Object.fromEntries(STATES.map((state, at) => [state, (weights[at] ?? 0) / chance])) as Belief;
      decided += chance * value(after);
      learned += chance * surprise(after);
    }
    return Math.max(0, decided - value(now)) + 0.05 * (surprise(now) - learned);
  }

  test('equals its value walked through every state and answer', () => {
    fc.assert(
      fc.property(anySayings, anyBidders, anyPhase, (said, bidders, phase) => {
        const { p, questions } = positionOn(said, { bidders, phase });
        for (const { signal, gain } of questions) {
          const own = position.likelihoods[signal].phase;
          const count = speakers(said).filter((one) => position.likelihoods[one.signal].phase === own).length + 1;
          const strength = 0.9 / (1 + 0.3 * (count - 1));
          expect(gain).toBeCloseTo(worth({ ...p }, signal, strength, phase), 10);
        }
      }),
    );
  });

  test('a decision is worth what the best of its choices is worth', () => {
    expect(decisionValue([0.5, 0.3, 0.2], 'early', position)).toBeCloseTo(0.13, 12);
    expect(decisionValue([0.3, 0.4, 0.3], 'early', position)).toBe(0);
    expect(decisionValue([0.3, 0.4, 0.3], 'late', position)).toBeCloseTo(0.2, 12);
    expect(decisionValue([0.05, 0.1, 0.85], 'late', position)).toBe(0);
  });
});
