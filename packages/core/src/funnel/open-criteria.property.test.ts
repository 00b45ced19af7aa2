import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gateSlot } from '../facts/slot.ts';
import { openCriteria } from './open-criteria.ts';
import { STAGES } from './stages.ts';

const ids = STAGES.flatMap(({ criteria }) => criteria.map(({ id }) => id));
const anyPlace = fc.constantFrom(null, ...STAGES.map(({ id }) => id));
const anyMet = fc.subarray(ids);
const stages = (met: readonly string[], claimed: string | null, evidenced: string | null) => ({
  claimed,
  evidenced,
  gates: STAGES.map(({ id, criteria }) => ({
    stage: id,
    criteria: criteria.map((one) => ({ id: one.id, met: met.includes(one.id) })),
  })),
});

test('what is met is never asked for again', () =>
  fc.assert(
    fc.property(anyMet, anyPlace, anyPlace, (met, claimed, evidenced) => {
      const open = openCriteria(stages(met, claimed, evidenced));
      expect(open.filter((slot) => met.some((id) => gateSlot(id) === slot))).toEqual([]);
    }),
  ));
test('proving a criterion takes it away and adds none', () =>
  fc.assert(
    fc.property(anyMet, anyPlace, anyPlace, fc.constantFrom(...ids), (met, claimed, evidenced, more) => {
      const before = openCriteria(stages(met, claimed, evidenced));
      const after = openCriteria(stages([...met, more], claimed, evidenced));
      expect(after).toEqual(before.filter((slot) => slot !== gateSlot(more)));
    }),
  ));
test('a later claim asks for all that an earlier one asks for', () =>
  fc.assert(
    fc.property(anyMet, anyPlace, fc.nat(STAGES.length - 1), fc.nat(STAGES.length - 1), (met, evidenced, a, b) => {
      const at = (index: number) => openCriteria(stages(met, STAGES[index]?.id ?? null, evidenced));
      expect(at(Math.max(a, b))).toEqual(expect.arrayContaining([...at(Math.min(a, b))]));
    }),
  ));
