import { expect, test } from 'vitest';
import type { Actor } from '../../scope/actor.ts';
import type { PlanProblem } from '../plan/records.ts';
import { newOwnerFor } from './keep-owner.ts';

const rep = { userId: 'rep', isAdmin: false, reach: ['rep'] };
const boss = { userId: 'boss', isAdmin: false, reach: ['boss', 'rep'] };
const admin = { userId: 'admin', isAdmin: true, reach: ['admin'] };
const record = { table: 1, row: 7, name: '转向架数字化' };

/** The owner a stored record takes over, and whether its row says that it kept the old one. */
function decide(who: typeof rep, { owner, planned }: { owner: string | null; planned: string | null }) {
  const problems: PlanProblem[] = [];
  const taken = newOwnerFor(who as unknown as Actor, problems)(
    record,
    { id: 'x', version: 1, owner_id: owner },
    planned,
  );
  return { taken, kept: problems.length > 0 };
}

test.each([
  ['the file names nobody', rep, { owner: 'rep', planned: null }, null, false],
  ['the file names the owner', rep, { owner: 'other', planned: 'other' }, 'other', false],
  ['one’s own is given away', rep, { owner: 'rep', planned: 'other' }, 'other', false],
  ['another’s is taken', rep, { owner: 'other', planned: 'rep' }, null, true],
  ['another’s is passed on', rep, { owner: 'other', planned: 'third' }, null, true],
  ['a manager gives away what is of the line', boss, { owner: 'rep', planned: 'boss' }, 'boss', false],
  ['a manager takes from another line', boss, { owner: 'other', planned: 'boss' }, null, true],
  ['an administrator gives anything to anyone', admin, { owner: 'other', planned: 'third' }, 'third', false],
  ['nobody owns it yet', rep, { owner: null, planned: 'other' }, 'other', false],
])('%s', (_, who, owners, taken, kept) => expect(decide(who, owners)).toEqual({ taken, kept }));

test('the row that kept its owner is named, as a warning', () => {
  const problems: PlanProblem[] = [];
  newOwnerFor(rep as unknown as Actor, problems)(record, { id: 'x', version: 1, owner_id: 'other' }, 'rep');
  expect(problems).toEqual([
    { table: 1, row: 7, column: null, code: 'owner-kept', value: '转向架数字化', severity: 'warning' },
  ]);
});
