import type { DealView } from '@qibu/contract';
import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import { before, conflictOf, namesOf } from '../../editing/change.ts';
import { AppError } from '../../lib/api/app-error.ts';
import { fieldName, READ } from './deal-fields.ts';

const deal = {
  id: 'd',
  name: '二期 MES',
  account: null,
  owner: { id: 'u1', name: '王珊' },
  amountMinor: 480_0000_00,
  currency: 'CNY',
  closesOn: '2026-12-20',
  version: 7,
} as DealView;

test('the way back holds the old value of each field that was changed, and no other', () => {
  expect(before(deal, { amountMinor: 1, ownerId: 'u2' }, READ)).toEqual({ amountMinor: 480_0000_00, ownerId: 'u1' });
  expect(before(deal, { accountId: 'a' }, READ)).toEqual({ accountId: null });
});
test('fields are named once each', () => {
  const nameOf = (field: string) => fieldName(dictionaries['zh-CN'], field);
  expect(namesOf({ amountMinor: 1, currency: 'USD', closesOn: null }, nameOf)).toEqual(['金额', '预计签约']);
});
describe('a refused change', () => {
  const problem = (code: string, current?: unknown) =>
    new AppError(code, 412, { type: '', title: '', status: 412, code, id: 'x', current });
  test('of an older version comes with the stored one', () => {
    expect(conflictOf(problem('conflict.stale', deal), { closesOn: null })).toEqual({
      mine: { closesOn: null },
      stored: deal,
    });
  });
  test.each([['deal.closed'], ['conflict.stale']])('%s without a stored version is an ordinary error', (code) => {
    expect(conflictOf(problem(code), { closesOn: null })).toBeNull();
  });
});
