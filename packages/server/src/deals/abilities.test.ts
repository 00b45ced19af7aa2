import { describe, expect, test } from 'vitest';
import type { Actor } from '../scope/actor.ts';
import { type Action, abilitiesOn, authorise } from './abilities.ts';

const ME = '0190aaaa-0000-7000-8000-000000000001';
const MATE = '0190aaaa-0000-7000-8000-000000000002';
const actor = (more: Partial<Actor> = {}): Actor => ({
  workspaceId: '0190aaaa-0000-7000-8000-000000000000',
  userId: ME,
  isAdmin: false,
  reach: [ME],
  people: 2,
  timeZone: 'Asia/Shanghai',
  ...more,
});
const OPEN: Parameters<typeof abilitiesOn>[1] = { owner_id: ME, outcome: 'open', deleted_at: null };
const denied = (by: Actor, deal: Parameters<typeof abilitiesOn>[1]) =>
  Object.entries(abilitiesOn(by, deal))
    .filter(([, { yes }]) => !yes)
    .map(([action, { reason }]) => `${action}: ${reason}`);

describe('what one may do with a deal one sees', () => {
  test('the owner, their manager and an administrator may do everything', () => {
    expect(denied(actor(), OPEN)).toEqual([]);
    expect(denied(actor({ reach: [ME, MATE] }), { ...OPEN, owner_id: MATE })).toEqual([]);
    expect(denied(actor({ isAdmin: true }), { ...OPEN, owner_id: MATE })).toEqual([]);
  });

  test('a team member may not give it away, staff it or throw it away', () =>
    expect(denied(actor(), { ...OPEN, owner_id: MATE })).toEqual([
      'members: deal.ownerOnly',
      'handOver: deal.ownerOnly',
      'delete: deal.ownerOnly',
    ]));

  test('a closed deal does not move and has no risks to set aside', () =>
    expect(denied(actor(), { ...OPEN, outcome: 'won' })).toEqual(['move: deal.closed', 'dismiss: deal.closed']));

  test('a deleted deal is only looked at', () => {
    const all = abilitiesOn(actor({ isAdmin: true }), { ...OPEN, deleted_at: new Date() });
    expect(Object.values(all).some(({ yes }) => yes)).toBe(false);
  });

  test('trying what is not possible answers with the reason that was shown', () => {
    const cases = [
      [actor(), { ...OPEN, owner_id: MATE }],
      [actor(), { ...OPEN, outcome: 'lost' }],
      [actor(), { ...OPEN, deleted_at: new Date() }],
    ] as const;
    for (const [by, deal] of cases)
      for (const [action, { yes, reason }] of Object.entries(abilitiesOn(by, deal))) {
        const attempt = () => authorise(by, deal, action as Action);
        if (yes) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ code: reason }));
      }
  });
});
