import type { DealRow } from '@qibu/contract';
import { expect, test } from 'vitest';
import { type Columns, moveCard } from './move-card.ts';

const card = (id: string, stage: string | null, amountMinor: number | null, currency = 'CNY'): DealRow =>
  ({ id, stage, amountMinor, currency }) as DealRow;
const board: Columns = [
  { stage: null, count: 1, totals: [], cards: [card('a', null, null)], next: null },
  {
    stage: 'target',
    count: 25,
    totals: [{ currency: 'CNY', amountMinor: 900 }],
    cards: [card('b', 'target', 300), card('c', 'target', 600)],
    next: 'more',
  },
  { stage: 'intent', count: 0, totals: [], cards: [], next: null },
];
const counts = (columns: Columns) => columns.map(({ count }) => count);
const sum = (columns: Columns) =>
  columns.flatMap(({ totals }) => totals).reduce((total, { amountMinor }) => total + amountMinor, 0);

test('a card takes its place, count and amount along', () => {
  const moved = moveCard(board, card('b', 'target', 300), 'intent');
  expect(counts(moved)).toEqual([1, 24, 1]);
  expect(moved[1]?.totals).toEqual([{ currency: 'CNY', amountMinor: 600 }]);
  expect(moved[2]?.totals).toEqual([{ currency: 'CNY', amountMinor: 300 }]);
  expect(moved[2]?.cards).toMatchObject([{ id: 'b', stage: 'intent' }]);
});
test('a card without stage or amount moves too', () => {
  const moved = moveCard(board, card('a', null, null), 'target');
  expect(counts(moved)).toEqual([0, 26, 0]);
  expect(moved[1]?.cards.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
test.each(['b', 'c'])('nothing is lost when %s moves', (id) => {
  const one = board[1]?.cards.find((row) => row.id === id);
  const moved = one === undefined ? board : moveCard(board, one, 'intent');
  expect(counts(moved).reduce((a, b) => a + b)).toBe(26);
  expect(sum(moved)).toBe(sum(board));
});
