import { describe, expect, test } from 'vitest';
import { openCriteria } from './open-criteria.ts';
import { STAGES } from './stages.ts';

const stageWith = (met: readonly string[], places: { claimed: string | null; evidenced: string | null }) => ({
  ...places,
  gates: STAGES.map(({ id, criteria }) => ({
    stage: id,
    criteria: criteria.map((one) => ({ id: one.id, met: met.includes(one.id) })),
  })),
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
