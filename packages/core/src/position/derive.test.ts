import { describe, expect, test } from 'vitest';
import type { DealSpec } from '../testing/build.ts';
import { about, analysisOf } from '../testing/flags.ts';

const derived = (spec: DealSpec) =>
  Object.fromEntries(
    analysisOf(spec)
      .position.contributions.filter((one) => one.derived)
      .map(({ signal, answer }) => [signal, answer]),
  );
const boss = { people: [{ contactId: 'chen' }], facts: about('chen', { roles: ['economic'] }) };

describe('what our own log answers', () => {
  test.each([
    [3, 'for'],
    [30, 'for'],
    [31, 'mixed'],
    [46, 'against'],
    [200, 'against'],
  ])('%i days since an executive: %s', (age, answer) => {
    expect(derived({ ...boss, talks: [{ age, with: ['chen'] }] })).toEqual({ 'days-since-executive': answer });
  });

  test('nobody met, nothing derived', () => {
    expect(derived({ ...boss, talks: [{ age: 3 }] })).toEqual({});
  });

  test.each([
    [20, 'against'],
    [120, 'for'],
  ])('a talk of %i minutes: %s', (minutes, answer) => {
    expect(derived({ talks: [{ age: 2, minutes }] })).toEqual({ 'meeting-length': answer });
  });

  test.each([
    ['us', 'for'],
    ['customer', 'against'],
  ] as const)('a talk led by %s: %s', (led, answer) => {
    expect(derived({ talks: [{ age: 2, led }] })).toEqual({ steering: answer });
  });

  test('the last talk counts, and none without an answer from the customer', () => {
    const talks = [
      { age: 9, minutes: 120 },
      { age: 2, minutes: 15 },
      { age: 1, minutes: 120, twoWay: false },
    ];
    expect(derived({ talks })).toEqual({ 'meeting-length': 'against' });
  });

  test('alone it is no verdict: nobody said anything', () => {
    const { position } = analysisOf({ ...boss, talks: [{ age: 1, with: ['chen'], minutes: 180, led: 'us' }] });
    expect(position.p.first).toBeGreaterThan(position.prior.first);
    expect(position).toMatchObject({ verdict: 'unknown', proven: false, stance: ['ask-first'] });
  });
});
