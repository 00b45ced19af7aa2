import { expect, test } from 'vitest';
import { withoutTakenBack } from './net-moves.ts';

const move = (id: string, before: string, after: string, on = '2026-11-28', dealId = 'd') => ({
  id,
  what: 'moved',
  dealId,
  on,
  before,
  after,
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
