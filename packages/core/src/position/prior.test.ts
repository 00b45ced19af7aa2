import { describe, expect, test } from 'vitest';
import { type FactSpec, heldOf } from '../testing/build.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { biddersHeld, priorFor } from './prior.ts';

describe('before any signal', () => {
  test.each([
    [1, [1 / 2, 1 / 2, 0]],
    [2, [1 / 2, 1 / 4, 1 / 4]],
    [3, [1 / 3, 1 / 3, 1 / 3]],
    [4, [1 / 4, 3 / 8, 3 / 8]],
    [10, [1 / 10, 9 / 20, 9 / 20]],
  ])('%i bidders', (bidders, prior) => {
    const found = priorFor(bidders);
    for (const at of [0, 1, 2] as const) expect(found[at]).toBeCloseTo(prior[at] ?? 0, 12);
    expect(found.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 12);
  });
});

describe('how many bidders there are', () => {
  const count = (value: FactSpec['value'], over: Partial<FactSpec> = {}): FactSpec => ({
    slot: 'competition.count',
    value,
    ...over,
  });
  const names = (value: FactSpec['value'], over: Partial<FactSpec> = {}): FactSpec => ({
    slot: 'competition.names',
    value,
    ...over,
  });

  test.each<[string, FactSpec[], number]>([
    ['nothing known', [], 3],
    ['one competitor', [count(1)], 2],
    ['none', [count(0)], 1],
    ['by hearsay', [count(4, { kind: 'third-party' })], 3],
    ['none by hearsay', [count(0, { kind: 'third-party' })], 3],
    ['none, grown stale', [count(0, { age: 61 })], 3],
    ['one, grown stale', [count(1, { age: 61 })], 3],
    ['four, grown stale', [count(4, { age: 61 })], 5],
    ['forty names', [count(40)], 6],
    ['a number resting on nothing', [count(4, { kind: null })], 3],
    ['no number', [count('several')], 3],
    ['a number below nothing', [count(-2)], 3],
    ['names instead of a number', [names(['Huanyu', 'Lianchuang'])], 3],
    ['one name', [names(['Huanyu'])], 2],
    ['a number goes before names', [count(5), names(['Huanyu'])], 6],
    ['names resting on nothing', [names(['Huanyu'], { kind: null })], 3],
  ])('%s', (_, facts, bidders) => {
    const { hold, lasting } = heldOf({ facts });
    expect(biddersHeld(hold, lasting, DEFAULT_PARAMETERS.position)).toBe(bidders);
  });
});
