import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { type Said, say, weighed } from '../testing/position.ts';
import { voicesOf } from './voice.ts';
import { hear } from './weigh-up.ts';

const rules = DEFAULT_PARAMETERS.position;
const voices = (said: readonly Said[]) => voicesOf(said.map(weighed), rules);
const by = (one: Partial<Said>, answer: Said['answer'] = 'for') => say('E1', answer, { by: 'zhang', ...one });

describe('one voice per person and signal', () => {
  test.each<[string, Said[], number]>([
    ['nobody', [], 0],
    ['one answer', [by({})], 1],
    ['the same answer twice', [by({}), by({})], 1],
    ['two answers of one person', [by({}), by({}, 'against')], 1],
    ['two people', [by({}), by({ by: 'li' })], 2],
    ['a person and the customer in general', [by({}), by({ by: null })], 2],
    ['two signals of one person', [by({}), say('E2', 'for', { by: 'zhang' })], 2],
  ])('%s', (_, said, count) => {
    expect(voices(said)).toHaveLength(count);
  });

  test('the best founded of equal answers speaks, the others add nothing', () => {
    const alone = voices([by({ kind: 'document' })]);
    expect(
      voices([by({ kind: 'third-party' }), by({ kind: 'document' }), by({ kind: 'observation' })])[0]?.logs,
    ).toEqual(alone[0]?.logs);
  });

  test('opposite answers of equal weight stand between the two', () => {
    const [both] = voices([by({}), by({}, 'against')]);
    const [yes] = voices([by({})]);
    const [no] = voices([by({}, 'against')]);
    for (const state of [0, 1, 2] as const) {
      const middle = ((yes?.logs[state] ?? 0) + (no?.logs[state] ?? 0)) / 2;
      expect(both?.logs[state]).toBeCloseTo(middle, 12);
    }
  });

  test('a change of mind: the newer answer outweighs the older one', () => {
    const [changed] = voices([by({ age: 60 }, 'against'), by({ age: 1 })]);
    const lift = (logs: readonly number[]): number => (logs[0] ?? 0) - (logs[2] ?? 0);
    expect(changed?.top.answer).toBe('for');
    expect(lift(changed?.logs ?? [])).toBeGreaterThan(0);
    const [back] = voices([by({ age: 60 }), by({ age: 1 }, 'against')]);
    expect(lift(back?.logs ?? [])).toBeLessThan(0);
  });

  test('a weak second answer of another day never makes a voice louder than its best evidence', () => {
    const [one] = voices([by({ kind: 'document' })]);
    const [two] = voices([by({ kind: 'document' }), by({ kind: 'third-party', age: 20 })]);
    expect(two?.top.weight).toBe(one?.top.weight);
    expect(two?.logs[0]).toBeCloseTo(one?.logs[0] ?? 0, 12);
  });
});

describe('answers of one phase are not independent', () => {
  const applied = (said: readonly Said[]): number => hear(voices(said), rules)[0]?.applied[0] ?? 0;

  test.each([
    [1, 1],
    [2, 1 / 1.3],
    [3, 1 / 1.6],
    [4, 1 / 1.9],
  ])('%i answers: each counts %f', (count, factor) => {
    const said = (['E1', 'E2', 'E3', 'E4'] as const).slice(0, count).map((signal) => say(signal, 'for'));
    expect(applied(said)).toBeCloseTo(applied(said.slice(0, 1)) * factor, 12);
  });

  test('answers of other phases do not discount each other', () => {
    const said = [say('E1', 'for'), say('M1', 'for'), say('L1', 'for'), say('steering', 'for')];
    expect(applied(said)).toBe(applied(said.slice(0, 1)));
  });
});
