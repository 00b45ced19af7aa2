import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { valueWords } from './value-words.ts';

const zh = dictionaries['zh-CN'];
test.each([
  ['sso.budget', '480 万', '480 万'],
  ['sso.status', 'in-progress', '正在做'],
  ['phase.customer', 'late', '后期'],
  ['person.p1.roles', ['economic', 'coach'], '决策者(EB)、教练(Coach)'],
  ['person.p1.support', 3, '+3'],
  ['person.p1.support', -2, '−2'],
  ['person.p1.mode', 'trouble', '亡羊补牢(T)'],
  ['competition.count', 0, '0'],
  ['competition.names', ['朗枢', '恒远'], '朗枢、恒远'],
  ['status.set-up', true, '是'],
  ['status.set-up', false, '否'],
] as const)('%s = %o reads %s', (slot, value, text) => expect(valueWords(zh, { slot, value }, 'zh-CN')).toBe(text));
test.each([[null], [''], [[]]])('%o is no value', (value) => {
  expect(valueWords(zh, { slot: 'sso.buyer', value }, 'zh-CN')).toBeNull();
});
test('a word alone starts with a capital', () => {
  expect(valueWords(dictionaries.en, { slot: 'phase.customer', value: 'late' }, 'en')).toBe('Late');
});
