import { expect, test } from 'vitest';
import { readDecision } from './decision.ts';

const colleagues = [
  { id: 'w', name: '王珊' },
  { id: 'ws', name: '王珊珊' },
  { id: 'l', name: 'Li Lei' },
];
test.each([
  ['@王珊 约技术把关者 2026-12-05', { title: '约技术把关者', owner: 'w', dueOn: '2026-12-05' }],
  ['@王珊珊 约技术把关者', { title: '约技术把关者', owner: 'ws', dueOn: null }],
  ['问预算 2026年1月5日 @Li Lei', { title: '问预算', owner: 'l', dueOn: '2026-01-05' }],
  ['没有人也没有日子', { title: '没有人也没有日子', owner: null, dueOn: null }],
  ['编号 2026-99-01 不是日子', { title: '编号 2026-99-01 不是日子', owner: null, dueOn: null }],
])('%s', (text, expected) => {
  const read = readDecision(text, colleagues);
  expect({ ...read, owner: read.owner?.id ?? null }).toEqual(expected);
});
