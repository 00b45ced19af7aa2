import { expect, test } from 'vitest';
import { branchesOf, subtreeOf } from './tree.ts';

const person = (id: string, managerId: string | null) => ({ id, name: id, managerId });
const TEAM = [person('ann', null), person('bo', 'ann'), person('cy', 'bo'), person('di', 'ann'), person('ed', 'gone')];

test('each person is under their manager; a manager who is not shown counts as none', () => {
  expect(branchesOf(TEAM).map(({ person: { id }, depth, reports }) => [id, depth, reports])).toEqual([
    ['ann', 0, 2],
    ['bo', 1, 1],
    ['cy', 2, 0],
    ['di', 1, 0],
    ['ed', 0, 0],
  ]);
});

test('nobody is offered one of their own reports as manager', () => {
  expect([...subtreeOf(TEAM, 'bo')].sort()).toEqual(['bo', 'cy']);
  expect([...subtreeOf(TEAM, 'ann')].sort()).toEqual(['ann', 'bo', 'cy', 'di']);
});
