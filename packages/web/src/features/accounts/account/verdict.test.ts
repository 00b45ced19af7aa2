import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import { type Criterion, pointsOf, reasonsOf, scoreText, verdictSentence } from './verdict.ts';

const t = dictionaries['zh-CN'];
const criterion = (id: string, weight: number, value: number | null, basis: 'fact' | 'assumption' | 'unknown') =>
  ({
    id,
    weight,
    held: { slot: `account.${id}`, value, basis, freshness: null, ageDays: null, evidence: [], others: [] },
  }) satisfies Criterion;
const payment = (value: number | null, basis: 'fact' | 'assumption' | 'unknown') =>
  criterion('payment', 3, value, basis);
const judged = (grade: 'A' | 'B' | 'C' | null, one: Criterion, paymentWarning = false) => ({
  grade,
  score: grade === null ? null : 4,
  paymentWarning,
  criteria: [one],
});

describe('the first line', () => {
  test.each([
    [judged('A', payment(null, 'unknown')), 'A 类客户，值得投入；付款信誉没有证据。'],
    [judged('A', payment(1, 'fact'), true), 'A 类客户，值得投入；付款信誉差，名气再大也先谈付款条件。'],
    [judged('C', payment(4, 'assumption')), 'C 类客户，少投入；付款信誉只是推测。'],
    [judged('B', payment(4, 'fact')), 'B 类客户，挑项目投入；付款信誉有据可查。'],
    [judged(null, payment(null, 'unknown')), '还不知道这家值不值得投入；付款信誉没有证据。'],
  ] as const)('%j', (view, sentence) => expect(verdictSentence(view, t)).toBe(sentence));
});

test('a score that rests on nothing does not count', () => {
  expect(pointsOf(payment(5, 'unknown'))).toBeNull();
  expect(scoreText(judged(null, payment(5, 'unknown')), t)).toContain('1 项都还没有依据');
  expect(scoreText(judged('A', payment(5, 'fact')), t)).toContain('4.0');
});

test('the heaviest of each side, three at most', () => {
  const criteria = [
    criterion('location', 1, 5, 'fact'),
    criterion('fit', 3, 4, 'fact'),
    criterion('growth', 1, 5, 'assumption'),
    criterion('strategic', 2, 5, 'fact'),
    criterion('loyalty', 2, 2, 'fact'),
    criterion('competition', 1, 3, 'fact'),
    payment(null, 'unknown'),
  ];
  const { good, bad, unknown } = reasonsOf(criteria);
  expect(good.map(({ id }) => id)).toEqual(['fit', 'strategic', 'location']);
  expect(bad.map(({ id }) => id)).toEqual(['loyalty']);
  expect(unknown.map(({ id }) => id)).toEqual(['payment']);
});
