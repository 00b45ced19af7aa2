import { STAGES } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { changeText, fieldText, percent, withNames } from './stage-words.ts';

const zh = dictionaries['zh-CN'];
const criteria = STAGES.find(({ id }) => id === 'intent')?.criteria ?? [];

test('criteria that go and come are named, those that stay are not', () => {
  const text = changeText({ field: 'criteria', from: criteria, to: criteria.slice(1) }, zh);
  expect(text).toContain(zh.criteria['intent.formal-visit'].name);
  expect(text).not.toContain(zh.criteria['intent.comparing'].name);
  const back = changeText({ field: 'criteria', from: criteria.slice(1), to: criteria }, zh);
  expect(back).toContain(zh.criteria['intent.formal-visit'].name);
  expect(back).not.toBe(text);
});

test('a need reads as how many, or as which', () => {
  expect(changeText({ field: 'large', from: { atLeast: 2 }, to: { atLeast: 3 } }, zh)).toMatch(/大型企业.*2.*3/);
  expect(fieldText('small', { all: ['set-up.core-needs'] }, zh)).toContain(zh.criteria['set-up.core-needs'].name);
});

test.each([
  [0.3, '30%'],
  [0.125, '12.5%'],
  [0.07, '7%'],
])('%s reads %s', (share, text) => expect(percent(share)).toBe(text));

test('a criterion that is not saved yet is called by its name, in needs too', () => {
  const own = { id: 'intent.own-1', ages: 'stage', name: '技术协议已会签' } as const;
  const words = withNames(zh, [...criteria, own]);
  expect(changeText({ field: 'criteria', from: criteria, to: [...criteria, own] }, words)).toContain('技术协议已会签');
  expect(fieldText('small', { all: [own.id] }, words)).toContain('技术协议已会签');
  expect(fieldText('small', { all: ['intent.formal-visit'] }, words)).toContain(
    zh.criteria['intent.formal-visit'].name,
  );
});
