import { expect, test } from 'vitest';
import { teamsOf } from './team.ts';

const person = (id: string, managerId: string | null, openDeals: number) => ({ id, name: id, managerId, openDeals });

test('a team counts everyone below, and the deals of all with the leader’s own', () => {
  const teams = teamsOf([
    person('ann', null, 1),
    person('bo', 'ann', 2),
    person('cy', 'bo', 4),
    person('di', 'ann', 8),
  ]);
  expect(teams.map(({ person: { id }, depth, people, deals }) => [id, depth, people, deals])).toEqual([
    ['ann', 0, 3, 15],
    ['bo', 1, 1, 6],
    ['cy', 2, 0, 4],
    ['di', 1, 0, 8],
  ]);
});

test('someone who manages nobody only has their own deals', () => {
  expect(teamsOf([person('ann', null, 3)])).toMatchObject([{ people: 0, deals: 3 }]);
});
