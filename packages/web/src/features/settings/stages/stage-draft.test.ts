import { DEFAULT_PARAMETERS, STAGES, type StageRule, withOverrides } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import {
  knownCriteria,
  mayMove,
  overridesWithStage,
  ownCriterion,
  readRate,
  stagePatch,
  stageWith,
  withCriteria,
} from './stage-draft.ts';

const stageOf = (id: string): StageRule => {
  const found = STAGES.find((stage) => stage.id === id);
  if (found === undefined) throw new Error(`no stage ${id}`);
  return found;
};
const intent = stageOf('intent');
const setUp = stageOf('set-up');
const ids = (stage: StageRule) => stage.criteria.map(({ id }) => id);
const without = (stage: StageRule, gone: string) =>
  withCriteria(
    stage,
    stage.criteria,
    ids(stage).filter((id) => id !== gone),
  );

describe('a draft of a stage', () => {
  test('says only what differs', () => {
    expect(stagePatch(intent, intent)).toEqual({});
    expect(stagePatch(intent, stageWith(intent, { p: 0.25, large: { atLeast: 3 } }))).toEqual({
      p: 0.25,
      large: { atLeast: 3 },
    });
  });

  test('laid over the stage again gives the draft', () => {
    const draft = stageWith(without(setUp, 'set-up.schedule'), { p: 0.35 });
    expect(stageWith(setUp, stagePatch(setUp, draft))).toEqual(draft);
  });

  test('a criterion taken out is no longer needed of anyone', () => {
    const draft = without(setUp, 'set-up.schedule');
    expect(draft.need.large).toEqual({ all: ['set-up.team-and-process', 'set-up.budget-range', 'set-up.core-needs'] });
    expect(draft.need.small).toEqual(setUp.need.small);
  });

  test('never asks for more criteria than are left, and for one at least', () => {
    const strict = stageWith(intent, { small: { atLeast: 4 } });
    expect(without(strict, 'intent.comparing').need.small).toEqual({ atLeast: 3 });
    const [onlyOther] = setUp.criteria.filter(({ id }) => id === 'set-up.competitors').map(({ id }) => id);
    expect(withCriteria(setUp, setUp.criteria, [onlyOther ?? '']).need.large).toEqual({ atLeast: 1 });
  });

  test('a criterion put back stands where it stood', () => {
    const fewer = without(intent, 'intent.comparing');
    const known = knownCriteria(fewer, intent);
    expect(known).toEqual(intent.criteria);
    expect(ids(withCriteria(fewer, known, [...ids(fewer), 'intent.comparing']))).toEqual(ids(intent));
  });

  test('the workspace’s own criterion is known after the method’s', () => {
    const own = { id: 'intent.own-1', ages: 'stage' } as const;
    const more = stageWith(intent, { criteria: [own, ...intent.criteria] });
    expect(knownCriteria(more, intent)).toEqual([...intent.criteria, own]);
  });
});

describe('what is saved', () => {
  const method = { overrides: { flags: { executiveDays: 30 } }, now: DEFAULT_PARAMETERS, initial: DEFAULT_PARAMETERS };

  test('a changed stage is accepted by the method and leaves all other numbers', () => {
    const changed = stageWith(without(setUp, 'set-up.competitors'), { p: 0.33 });
    const overrides = overridesWithStage(method, changed);
    const used = withOverrides(DEFAULT_PARAMETERS, overrides);
    expect(used.stages.find(({ id }) => id === 'set-up')).toEqual(changed);
    expect(used.stages.filter(({ id }) => id !== 'set-up')).toEqual(STAGES.filter(({ id }) => id !== 'set-up'));
    expect(used.flags.executiveDays).toBe(30);
  });

  test('going back to the method leaves no own stages behind', () => {
    const changed = overridesWithStage(method, stageWith(intent, { p: 0.25 }));
    const now = withOverrides(DEFAULT_PARAMETERS, changed);
    expect(overridesWithStage({ overrides: changed, now, initial: DEFAULT_PARAMETERS }, intent)).toEqual({
      flags: { executiveDays: 30 },
    });
  });
});

describe('how many deals a gate can move', () => {
  const columns = [
    { stage: null, count: 5 },
    { stage: 'target', count: 4 },
    { stage: 'intent', count: 3 },
    { stage: 'set-up', count: 2 },
    { stage: 'close', count: 1 },
  ];
  test.each([
    ['the first gate: everyone', 'target', 15],
    ['the second: not those that have not reached the first', 'intent', 10],
    ['the third', 'set-up', 6],
    ['the fourth', 'recognition', 3],
    ['the last: one stands there, nobody just before', 'close', 1],
  ])('%s', (_, stage, count) => expect(mayMove(columns, STAGES, stage)).toBe(count));
});

test.each([
  ['35', 0.35],
  [' 12.5 ', 0.125],
  ['80%', 0.8],
  ['0', 0],
  ['100', 1],
  ['101', null],
  ['-1', null],
  ['', null],
  ['三成', null],
])('the rate "%s" is read as %s', (text, share) => expect(readRate(text)).toBe(share));

describe('a criterion of the workspace’s own', () => {
  test('is one the rules accept, whatever its name; its id is its own', () => {
    const one = ownCriterion(setUp, '  技术协议   已会签 ');
    expect(one).toMatchObject({ ages: 'stage', name: '技术协议 已会签' });
    expect(ownCriterion(setUp, '技术协议 已会签').id).not.toBe(one.id);
    const stages = STAGES.map((stage) =>
      stage.id === 'set-up' ? stageWith(stage, { criteria: [...stage.criteria, one] }) : stage,
    );
    const used = withOverrides(DEFAULT_PARAMETERS, JSON.parse(JSON.stringify({ stages })));
    expect(used.stages.find(({ id }) => id === 'set-up')?.criteria).toContainEqual(one);
  });
});
