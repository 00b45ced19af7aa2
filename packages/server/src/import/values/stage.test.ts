import { STAGES } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchStage, OUTCOME_TARGETS, type StageChoice } from './stage.ts';

const KNOWN: readonly StageChoice[] = STAGES.map(({ id }) => ({ id, names: [] }));
const meant = (text: string, stages = KNOWN) => matchStage(text, stages);

describe('a word for a stage', () => {
  test.each<[text: string, stage: string]>([
    ...STAGES.map(({ id }): [string, string] => [id, id]),
    ['目标客户', 'target'],
    ['意向', 'intent'],
    ['已立项', 'set-up'],
    ['客户认可', 'recognition'],
    ['商务谈判', 'negotiation'],
    ['成交', 'close'],
  ])('%s is %s for sure', (text, stage) => expect(meant(text)).toEqual({ to: stage, guess: 'exact' }));

  test.each([
    ['线索', 'target'],
    ['需求确认', 'intent'],
    ['方案交流', 'set-up'],
    ['投标', 'set-up'],
    ['招投标', 'set-up'],
    ['中标', 'recognition'],
    ['POC', 'set-up'],
    ['合同审批', 'negotiation'],
    ['回款', null],
    ['签约', 'close'],
  ])('%s is probably %s', (text, stage) =>
    expect(meant(text)).toEqual({ to: stage, guess: stage === null ? 'none' : 'near' }),
  );

  test.each(['3-立项', '3.立项', '3、立项', 'S3 立项', '三、立项', '立项(30%)', '立项（30%）', '30% 立项', ' 立项 '])(
    'how a list sorts it is not its name: %s',
    (text) => expect(meant(text)).toEqual({ to: 'set-up', guess: 'exact' }),
  );

  test.each(['', ' ', '%', '30%', '摸不着头脑', 'constructor', '__proto__', '立', '立项项'])('%j is none', (text) =>
    expect(meant(text)).toEqual({ to: null, guess: 'none' }),
  );
});

describe('a word for an outcome', () => {
  test.each([
    ['赢单', 'won'],
    ['Closed Won', 'won'],
    ['CLOSED-LOST', 'lost'],
    ['丢单', 'lost'],
    ['搁置', 'stopped'],
    ['进行中', 'open'],
  ])('%s is %s', (text, outcome) => expect(meant(text)).toEqual({ to: outcome, guess: 'exact' }));

  test('each outcome has its own name, in the column of stages too', () => {
    for (const outcome of OUTCOME_TARGETS) expect(meant(outcome)).toEqual({ to: outcome, guess: 'exact' });
  });
});

test.each(['zh-CN', 'en'] as const)('what an exported file says of stage and outcome is read again: %s', (language) => {
  const { words } = dictionaries[language];
  for (const { id } of STAGES) expect(meant(words.stage[id as keyof typeof words.stage]).to).toBe(id);
  for (const outcome of OUTCOME_TARGETS) expect(meant(words.outcome[outcome]).to).toBe(outcome);
});

describe('the workspace’s own names', () => {
  const OWN = [
    { id: 'target', names: ['赢单', '初筛'] },
    { id: 'close', names: ['Signed & sealed'] },
  ];
  test.each([
    ['come before the words of other programs', '赢单', 'target'],
    ['are known whatever the case and the marks', 'SIGNED – SEALED', 'close'],
    ['of a stage the workspace does not have, nothing is guessed', '立项', null],
  ])('%s', (_, text, stage) => expect(meant(text, OWN).to).toBe(stage));
});

test('whatever stands in a cell, the answer is a stage that exists, an outcome, or none', () => {
  const targets = new Set<string>([...KNOWN.map(({ id }) => id), ...OUTCOME_TARGETS]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const { to, guess } = meant(text);
      expect(to === null ? guess === 'none' : targets.has(to)).toBe(true);
    }),
  );
});
