import { describe, expect, test } from 'vitest';
import { Colleagues } from './colleagues.ts';

const twin = (id: string, login: string, manager: string | null = null) => ({ id, name: '季明达', login, manager });
const ONE = [{ id: 'u0', name: '张三', login: 'zhangsan', manager: null }];
const TWO = [...ONE, twin('u1', 'jimingda1'), twin('u2', 'jimingda2', '王敏')];
const meant = (users: typeof TWO, text: string) => {
  const colleagues = new Colleagues(users);
  return colleagues.of(colleagues.find(text) ?? '')?.id ?? null;
};

describe('who a text means', () => {
  test.each([
    ['张三', 'u0'],
    [' 张 三 ', 'u0'],
    ['ZhangSan', 'u0'],
    ['张三（zhangsan）', 'u0'],
    ['季明达', null],
    ['jimingda2', 'u2'],
    ['季明达（jimingda2）', 'u2'],
    ['季明达 (jimingda2)', 'u2'],
    ['季明达（jimingda2 · 王敏）', 'u2'],
    ['季明达（jimingda2 · 别人）', 'u2'],
    ['张三（jimingda2）', null],
    ['李四', null],
  ])('%s', (text, id) => expect(meant(TWO, text)).toBe(id));
});

test('what is shown tells two of one name apart, and means them again', () => {
  const colleagues = new Colleagues(TWO);
  expect(TWO.map((user) => colleagues.shown(user))).toEqual([
    '张三',
    '季明达（jimingda1）',
    '季明达（jimingda2 · 王敏）',
  ]);
  for (const user of TWO) expect(meant(TWO, colleagues.shown(user))).toBe(user.id);
  expect([colleagues.isShared('季明达'), colleagues.isShared('张三')]).toEqual([true, false]);
});
