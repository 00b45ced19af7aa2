import { expect, test } from 'vitest';
import type { Question } from '../job/steps.ts';
import { problemsFirst, surenessOf } from './order.ts';

const column = (header: string, field: string | null, score: number) => ({ header, field, score, samples: [] });
const asked: Question[] = [{ code: 'unit', file: 'a.csv', column: '金额', sample: ['480'], options: [] }];
const columns = [
  column('编号', 'key', 1),
  column('备用', null, 0),
  column('签约', 'closesOn', 0.7),
  column('金额', 'amount', 1),
  column('项目', 'name', 1),
];

test('questions first, then guesses, then what is sure, then what stays out', () =>
  expect(problemsFirst(columns, asked)).toEqual(['金额', '签约', '编号', '项目', '备用']));
test('an answered question lets its column go back to its place', () =>
  expect(problemsFirst(columns, [])).toEqual(['签约', '编号', '金额', '项目', '备用']));
test.each([
  [column('金额', 'amount', 1), 'asked'],
  [column('签约', 'closesOn', 0.5), 'likely'],
  [column('项目', 'name', 1), 'sure'],
  [column('备用', null, 1), 'none'],
] as const)('%j is %s', (one, sureness) => expect(surenessOf(one, asked)).toBe(sureness));
