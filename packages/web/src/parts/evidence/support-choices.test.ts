import { STAGES } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { isSlot, openCriteria } from './support-choices.ts';

const stageWith = (met: readonly string[], places: { claimed: string | null; evidenced: string | null }) => ({
  stage: {
    ...places,
    inflated: false,
    hole: null,
    claimedSince: null,
    gates: STAGES.map(({ id, criteria, need }) => ({
      stage: id,
      pass: false,
      need: need.large,
      missing: [],
      criteria: criteria.map((one) => ({ id: one.id, met: met.includes(one.id), slot: `gate.${one.id}` })),
    })),
  },
});

describe('criteria worth proving now', () => {
  test('with nothing proved: the first gate', () => {
    const slots = openCriteria(stageWith([], { claimed: null, evidenced: null }));
    expect(slots.every((slot) => slot.startsWith('gate.target.'))).toBe(true);
  });
  test('up to the claimed stage, without what is met', () => {
    const slots = openCriteria(stageWith(['target.first-contact'], { claimed: 'set-up', evidenced: null }));
    expect(slots).not.toContain('gate.target.first-contact');
    expect(slots).toContain('gate.set-up.budget-range');
    expect(slots.some((slot) => slot.startsWith('gate.recognition.'))).toBe(false);
  });
});
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
