import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimFrom, MOST_CARRIERS } from './claim-from.ts';

const anyId = fc.constantFrom(...Array.from({ length: 30 }, (_, at) => `e${at}`));
const anyIds = fc.uniqueArray(anyId, { maxLength: 12 });
const anyValue = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null), fc.array(fc.string()));
const held = (value: string | number | boolean | null | string[], ids: readonly string[]) => ({
  value,
  evidence: ids.map((id) => ({ id, weight: 0.5 })),
});

test('what a claim cites is kept, first and in order', () =>
  fc.assert(
    fc.property(anyValue, anyValue, anyIds, anyIds, (value, old, cited, ids) => {
      expect(claimFrom({ value, evidence: cited }, held(old, ids)).slice(0, cited.length)).toEqual(cited);
    }),
  ));
test('the same value keeps what carried it; another value keeps nothing of it', () =>
  fc.assert(
    fc.property(anyValue, anyValue, anyIds, anyIds, (value, old, cited, ids) => {
      const rests = claimFrom({ value, evidence: cited }, held(old, ids));
      const isSame = JSON.stringify(value) === JSON.stringify(old);
      const wanted = isSame ? [...new Set([...cited, ...ids])].slice(0, MOST_CARRIERS) : cited;
      expect(new Set(rests)).toEqual(new Set(wanted));
    }),
  ));
test('saying it once more adds nothing, and nothing is named twice', () =>
  fc.assert(
    fc.property(anyValue, anyIds, anyIds, (value, cited, ids) => {
      const once = claimFrom({ value, evidence: cited }, held(value, ids));
      expect(claimFrom({ value, evidence: once }, held(value, once))).toEqual(once);
      expect(new Set(once).size).toBe(once.length);
      expect(once.length).toBeLessThanOrEqual(MOST_CARRIERS);
    }),
  ));
test('without anything on file a claim rests on what it cites', () =>
  expect(claimFrom({ value: true, evidence: ['e1'] }, undefined)).toEqual(['e1']));
