import { expect, test } from 'vitest';
import { withoutTakenBack } from './net-moves.ts';

const move = (id: string, before: string, after: string, on = '2026-11-28', dealId = 'd') => ({
  id,
  what: 'moved',
  dealId,
  on,
  before,
  after,
  currency: 'CNY',
});
const left = (...rows: ReturnType<typeof move>[]) => withoutTakenBack(rows).map(({ id }) => id);

test('a move taken back the same day is not told', () => {
  expect(left(move('1', 'target', 'set-up'), move('2', 'set-up', 'target'))).toEqual([]);
  expect(left(move('2', 'set-up', 'target'), move('1', 'target', 'set-up'))).toEqual([]);
  expect(left(move('1', 'a', 'b'), move('2', 'b', 'c'), move('3', 'c', 'b'))).toEqual(['1']);
});
test('a move back on another day, or of another deal, is', () => {
  expect(left(move('1', 'a', 'b', '2026-11-27'), move('2', 'b', 'a'))).toEqual(['1', '2']);
  expect(left(move('1', 'a', 'b'), move('2', 'b', 'a', '2026-11-28', 'other'))).toEqual(['1', '2']);
});

const plan = (
  id: string,
  before: string | null,
  after: string | null,
  part: { what?: string; currency?: string } = {},
) => ({
  ...move(id, '', ''),
  what: 'amount',
  before,
  after,
  ...part,
});
const told = (...rows: ReturnType<typeof plan>[]) =>
  withoutTakenBack(rows).map(({ id, before, after }) => [id, before, after]);

test('an amount or a close day changed several times is told once, and not at all if it is what it was', () => {
  expect(told(plan('2', '5', '4'), plan('1', '4', '5'))).toEqual([]);
  expect(told(plan('1', '4', '5'), plan('2', '5', '7'), plan('3', '7', '6'))).toEqual([['3', '4', '6']]);
  const closes = { what: 'closes' };
  expect(told(plan('1', null, 'a', closes), plan('2', 'a', null, closes))).toEqual([]);
  expect(told(plan('1', '4', '5'), plan('2', '5', '4', closes))).toHaveLength(2);
  expect(told(plan('1', '4', '5'), plan('2', '5', '4', { currency: 'USD' }))).toHaveLength(2);
});
