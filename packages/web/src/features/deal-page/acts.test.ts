import { MOVES } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { adviceKey, directAct, readAdviceKey } from './acts.ts';
import { readDealSearch } from './deal-search.ts';

describe('what a remedy opens', () => {
  test.each(MOVES.map((id) => [id]))('%s opens a place that exists, or becomes a task', (id) => {
    const act = directAct({ id, subject: 'p1', params: { signal: 'M2', missing: ['set-up.schedule'] } });
    if (act !== null) expect(readDealSearch({ ...act.opens })).toEqual(act.opens);
  });
  test('missing gate evidence opens the first missing criterion', () => {
    const params = { missing: ['set-up.schedule', 'set-up.budget-range'] };
    expect(directAct({ id: 'collect-gate-evidence', subject: null, params })?.opens.about).toBe('gate.set-up.schedule');
  });
  test('an untested coach opens the test that is missing', () => {
    const act = directAct({ id: 'test-coach', subject: 'p1', params: { tests: ['coach-trusted'] } });
    expect(act?.opens.about).toBe('person.p1.coach-trusted');
  });
});

test.each([[{ id: 'contact-person', subject: 'p1' }], [{ id: 'leave', subject: null }]])(
  'the name of an advice reads back: %o',
  (advice) => expect(readAdviceKey(adviceKey(advice))).toEqual(advice),
);
