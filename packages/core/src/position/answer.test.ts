import { describe, expect, test } from 'vitest';
import { knownBy } from '../facts/known.ts';
import type { Ledger } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { ago, type AnswerSpec, evidenceRow, ledgerOf, TODAY } from '../testing/build.ts';
import { weighAnswers } from './answer.ts';

const weighed = (ledger: Ledger) => weighAnswers(knownBy(ledger, TODAY), DEFAULT_PARAMETERS);
const on = (spec: Partial<AnswerSpec> = {}) => ledgerOf({ answers: [{ signal: 'M1', answer: 'for', ...spec }] });

describe('the weight of an answer', () => {
  test.each<[string, Partial<AnswerSpec>, number]>([
    ['seen today', {}, 0.9],
    ['seen a month ago', { age: 30 }, 0.45],
    ['on paper', { kind: 'document' }, 1],
    ['on paper two months ago', { kind: 'document', age: 60 }, 0.25],
    ['hearsay', { kind: 'third-party' }, 0.4],
  ])('%s', (_, spec, weight) => {
    expect(weighed(on(spec))).toMatchObject([{ signal: 'M1', answer: 'for', weight, evidence: 'answer-0' }]);
  });

  test('a conclusion of our own is no answer', () => {
    expect(weighed(on({ kind: 'inference' }))).toEqual([]);
  });

  test('an answer on evidence that is not there is no answer', () => {
    expect(weighed({ ...on(), evidence: [] })).toEqual([]);
  });
});

describe('an answer on corrected evidence', () => {
  const ledger = on({ age: 10 });
  const corrected = (over: Parameters<typeof evidenceRow>[1]): Ledger => ({
    ...ledger,
    evidence: [
      ...ledger.evidence,
      evidenceRow('later', { supersedes: 'answer-0', recordedOn: ago(1), happenedOn: ago(5), ...over }),
    ],
  });

  test('rests on the correction as on hearsay, and is not made younger by it', () => {
    const [one] = weighed(corrected({ kind: 'document' }));
    expect(one).toMatchObject({ evidence: 'later', ageDays: 10, happenedOn: ago(10) });
    expect(one?.weight).toBeCloseTo(0.4 * 0.5 ** (10 / 30), 12);
  });

  test('counts in full once somebody confirms it on the correction', () => {
    const later = corrected({ kind: 'document' });
    const confirmed = { ...later, signals: later.signals.map((row) => ({ ...row, evidence: 'later' })) };
    expect(weighed(confirmed)[0]?.weight).toBeCloseTo(0.5 ** (10 / 30), 12);
  });

  test('of somebody who has left is no answer, and was one until then', () => {
    const people = [{ contactId: 'li', removedOn: ago(4) }];
    const left = ledgerOf({ answers: [{ signal: 'M1', answer: 'for', by: 'li', age: 9 }], people });
    expect(weighed(left)).toEqual([]);
    expect(weighAnswers(knownBy(left, ago(5)), DEFAULT_PARAMETERS)).toHaveLength(1);
  });

  test('falls when the evidence is retracted', () => {
    expect(weighed(corrected({ retracts: true }))).toEqual([]);
  });

  test('stood until the retraction was recorded', () => {
    const before = weighAnswers(knownBy(corrected({ retracts: true }), ago(2)), DEFAULT_PARAMETERS);
    expect(before).toMatchObject([{ evidence: 'answer-0', ageDays: 8 }]);
  });
});
