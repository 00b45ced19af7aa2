import { describe, expect, test } from 'vitest';
import { readDecision, suggested, withName } from './decision.ts';

const person = (id: string, name: string, ...spellings: string[]) => ({ id, name, title: null, spellings });
const colleagues = [
  person('w', '王珊', '王珊', 'wangshan', 'ws'),
  person('ws', '王珊珊', '王珊珊', 'wangshanshan', 'wss'),
  person('l', 'Li Lei', 'lilei'),
  person('t', '唐骁', '唐骁', 'tangxiao', 'tx'),
];
const read = (text: string) => readDecision(text, colleagues, '2026-11-28');

test.each([
  ['@王珊 约技术把关者 2026-12-05', { title: '约技术把关者', owner: 'w', dueOn: '2026-12-05' }],
  ['@王珊珊 约技术把关者', { title: '约技术把关者', owner: 'ws', dueOn: '2026-12-05', usual: true }],
  ['问预算 2026年1月5日 @Li Lei', { title: '问预算', owner: 'l', dueOn: '2026-01-05' }],
  ['月底前后约厂长', { title: '月底前后约厂长', dueOn: '2026-12-05', usual: true, vague: '月底前后', kindSaid: false }],
  ['按原计划推进，下周三前', { dueOn: '2026-12-02', vague: null, kind: 'go-on', kindSaid: true }],
  ['没有人也没有日子', { title: '没有人也没有日子', owner: null, usual: true }],
  ['编号 2026-99-01 不是日子', { title: '编号 2026-99-01 不是日子', owner: null, usual: true }],
  [
    '@唐骁 下周三前问清万屹有没有内定，问不清就退出',
    { title: '问清万屹有没有内定，问不清就退出', owner: 't', dueOn: '2026-12-02', kind: 'go-on', kindSaid: false },
  ],
  ['@tangxiao 周五前见董事长', { title: '见董事长', owner: 't', dueOn: '2026-12-04', kind: 'escalate' }],
  ['by Friday, @tx meet the director', { title: 'meet the director', owner: 't', dueOn: '2026-12-04' }],
  ['@王三 约人', { title: '约人', owner: null, unknown: '王三' }],
  ['@ 约人', { title: '约人', owner: null, unknown: '' }],
])('%s', (text, expected) => {
  const found = read(text);
  expect({ ...found, owner: found.owner?.id ?? null }).toMatchObject(expected);
});

describe('the names suggested after @', () => {
  const names = (typed: string) => suggested(typed, colleagues).map(({ name }) => name);
  test.each([
    ['@', ['王珊', '王珊珊', 'Li Lei', '唐骁']],
    ['@w', ['王珊', '王珊珊']],
    ['请 @tangx', ['唐骁']],
    ['@珊珊', ['王珊珊']],
    ['@王珊 约人', []],
    ['约人', []],
    ['@zzz', []],
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected));
  test('the chosen one takes the place of what was typed', () => {
    expect(withName('请 @tangx', '唐骁')).toBe('请 @唐骁 ');
  });
});
