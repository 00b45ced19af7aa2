import { expect, test } from 'vitest';
import { surnameFirst } from './surname-order.ts';

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');
const sorted = (names: readonly string[]) => names.toSorted((a, b) => pinyin.compare(surnameFirst(a), surnameFirst(b)));

test('people stand by the reading of their surname', () =>
  expect(
    sorted([
      '曾思源',
      '单立人',
      '仇远志',
      '解文涛',
      '查良辰',
      '区伟业',
      '朴正秀',
      '乐天明',
      '尉迟冬',
      '万俟晴',
      '盖世宁',
    ]),
  ).toEqual([
    '盖世宁',
    '万俟晴',
    '区伟业',
    '朴正秀',
    '仇远志',
    '单立人',
    '解文涛',
    '尉迟冬',
    '乐天明',
    '曾思源',
    '查良辰',
  ]));

test.each([
  [
    'among others of their letter',
    ['邹明', '曾思源', '张伟', '查良辰', '赵敏'],
    ['曾思源', '查良辰', '张伟', '赵敏', '邹明'],
  ],
  ['a given name keeps its own reading', ['王重', '王单', '王当'], ['王单', '王当', '王重']],
  ['other scripts and empty names stay', ['Bob', '', 'Ann'], ['', 'Ann', 'Bob']],
])('%s', (_, names, order) => expect(sorted(names)).toEqual(order));
