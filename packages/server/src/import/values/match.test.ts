import { expect, test } from 'vitest';
import { matchName } from './match.ts';
import { accountKey, nameKey } from './name-key.ts';
import { matchStage } from './stage.ts';

const PRODUCTS = ['GTX Basic', 'GTX Pro', 'GTX Plus Pro', 'GTK 500', 'MG Special'];
test.each([
  ['GTX Pro', 'GTX Pro', 'exact'],
  ['GTXPro', 'GTX Pro', 'near'],
  ['gtx-pro', 'GTX Pro', 'near'],
  ['MG Specail', 'MG Special', 'near'],
  ['GTK 501', null, 'none'],
  ['Something else', null, 'none'],
])('product %s → %s (%s)', (text, to, guess) => expect(matchName(text, PRODUCTS, true)).toEqual({ to, guess }));

test('a colleague is never found by a typo', () => {
  expect(matchName('张玮', ['张伟', '李娜'], false)).toEqual({ to: null, guess: 'none' });
  expect(matchName('Darcel Schlech', ['Darcel Schlecht'], false)).toEqual({ to: null, guess: 'none' });
  expect(matchName('darcel schlecht', ['Darcel Schlecht'], false).to).toBe('Darcel Schlecht');
});

const STAGES = ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'].map((id) => ({ id, names: [] }));
test.each([
  ['Prospecting', 'target', 'exact'],
  ['Engaging', 'intent', 'near'],
  ['Won', 'won', 'exact'],
  ['Closed Lost', 'lost', 'exact'],
  ['目标', 'target', 'exact'],
  ['意向', 'intent', 'exact'],
  ['3-立项', 'set-up', 'exact'],
  ['立项（30%）', 'set-up', 'exact'],
  ['认可', 'recognition', 'exact'],
  ['商务谈判', 'negotiation', 'exact'],
  ['成交', 'close', 'exact'],
  ['方案', 'set-up', 'near'],
  ['赢单', 'won', 'exact'],
  ['丢单', 'lost', 'exact'],
  ['终止', 'stopped', 'exact'],
  ['未知阶段', null, 'none'],
  ['', null, 'none'],
])('stage %s → %s (%s)', (text, to, guess) => expect(matchStage(text, STAGES)).toEqual({ to, guess }));
test("the workspace's own names come before everybody's", () => {
  const stages = [...STAGES, { id: 'poc', names: ['报价'] }];
  expect(matchStage('报价', stages)).toEqual({ to: 'poc', guess: 'exact' });
});
test('a stage the workspace does not have is not proposed', () => {
  expect(matchStage('谈判', STAGES.slice(0, 2))).toEqual({ to: null, guess: 'none' });
});

test('keys of names', () => {
  expect(accountKey('青岛嘉芯医疗器械集团有限公司')).toBe(accountKey('青岛嘉芯医疗器械集团 有限责任公司'));
  expect(accountKey('西门子（中国）有限公司')).not.toBe(accountKey('西门子有限公司'));
  expect(nameKey('Moses  Frase')).toBe(nameKey('moses frase'));
});
