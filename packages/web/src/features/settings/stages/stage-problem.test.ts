import { DEFAULT_PARAMETERS, STAGES, type StageRule } from '@qibu/core';
import { expect, test } from 'vitest';
import { stageWith } from './stage-draft.ts';
import { problemOf } from './stage-problem.ts';

const state = { overrides: {}, now: DEFAULT_PARAMETERS, initial: DEFAULT_PARAMETERS };
const [, intent] = STAGES as [StageRule, StageRule];

test('a stage of the method can be saved', () => expect(problemOf(0.2, intent, state)).toBeNull());

test('a rate that is no rate cannot', () => expect(problemOf(null, intent, state)).toBe('rate'));

test('a large customer may not need less than a small one', () => {
  expect(problemOf(0.2, stageWith(intent, { small: { atLeast: 3 } }), state)).toBe('order');
  expect(problemOf(0.2, stageWith(intent, { government: { atLeast: 3 } }), state)).toBeNull();
});
