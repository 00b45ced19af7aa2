import { describe, expect, test } from 'vitest';
import type { Task } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { ago, heldOf } from '../testing/build.ts';
import { judgeRhythm, median } from './rhythm.ts';

const rhythm = (ages: readonly number[], over: { oneWay?: readonly number[]; tasks?: Partial<Task>[] } = {}) =>
  judgeRhythm(
    heldOf({
      talks: [...ages.map((age) => ({ age })), ...(over.oneWay ?? []).map((age) => ({ age, twoWay: false }))],
      tasks: over.tasks ?? [],
    }).known,
    DEFAULT_PARAMETERS.flags,
  );

describe('silence', () => {
  test.each<[string, number[], number | null, number, boolean]>([
    ['never met', [], null, 21, false],
    ['met once lately', [10], 10, 21, false],
    ['met once, 31 days ago: still within one and a half usual gaps', [31], 31, 21, false],
    ['met once, 32 days ago', [32], 32, 21, true],
    ['one gap is no pace yet', [100, 30], 30, 21, false],
    ['every ten days, silent for fifteen', [35, 25, 15], 15, 10, false],
    ['every ten days, silent for sixteen', [36, 26, 16], 16, 10, true],
    ['every two months, silent for three', [210, 150, 90], 90, 60, false],
    ['two talks on one day are one', [36, 36, 26, 26, 16], 16, 10, true],
    ['an even number of gaps takes the mean of the middle ones', [60, 50, 30, 20, 5], 5, 12.5, false],
  ])('%s', (_, ages, silentDays, medianGap, silent) => {
    expect(rhythm(ages)).toMatchObject({ silentDays, medianGap, silent });
  });

  test('mails without an answer break no silence', () => {
    expect(rhythm([90], { oneWay: [60, 30, 1] })).toMatchObject({ silentDays: 90, silent: true });
  });
});

describe('next step', () => {
  test.each<[string, Partial<Task>, boolean]>([
    ['agreed, dated', { agreed: true, dueOn: ago(-7) }, true],
    ['agreed for today', { agreed: true, dueOn: ago(0) }, true],
    ['agreed, without a date', { agreed: true }, true],
    ['agreed, overdue', { agreed: true, dueOn: ago(1) }, false],
    ['agreed and done', { agreed: true, doneOn: ago(1) }, false],
    ['only on our own list', { dueOn: ago(-7) }, false],
    ['promised by us, not agreed', { kind: 'promise-ours', dueOn: ago(-7) }, false],
    ['promised by the customer', { kind: 'promise-theirs', dueOn: ago(-7) }, true],
    ['promised by the customer, not kept', { kind: 'promise-theirs', dueOn: ago(2) }, false],
  ])('%s: %s', (_, task, counts) => {
    expect(rhythm([], { tasks: [task] }).nextSteps).toHaveLength(counts ? 1 : 0);
  });
});

test.each([
  [[], 0],
  [[5], 5],
  [[9, 1], 5],
  [[9, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %f', (values, middle) => {
  expect(median(values)).toBe(middle);
});
