import { expect, test } from 'vitest';
import { isSlot } from './support-choices.ts';

test.each([
  ['sso.budget', true],
  ['person.p1.win', true],
  ['person.p2.win', false],
  ['M2', false],
])('%s is a slot: %s', (name, yes) => {
  const people = [
    { contactId: 'p1', name: '李工', title: null, department: null, addedOn: '2026-01-01', removedOn: null },
  ];
  expect(isSlot(name, { people })).toBe(yes);
});
