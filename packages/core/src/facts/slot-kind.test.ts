import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimValue } from './claim.ts';
import { ACCOUNT_CRITERIA, accountSlot, DEAL_SLOTS, PERSON_FACETS, personSlot, slotKind, slotRule } from './slot.ts';
import { fitsKind, type SlotKind, VOCABULARIES } from './slot-kind.ts';

const ALL = [
  ...DEAL_SLOTS,
  ...PERSON_FACETS.map((facet) => personSlot('p1', facet)),
  ...ACCOUNT_CRITERIA.map(accountSlot),
];
const kindOf = (slot: string): SlotKind => slotKind(slot) ?? { is: 'text' };

describe('what may stand in a slot follows from its kind', () => {
  test.each([
    ['gate.set-up.schedule', 'proof'],
    ['sso.completion', 'day'],
    ['sso.buyer', 'text'],
    ['status.set-up', 'yesNo'],
    ['person.p1.roles', 'words'],
    ['person.p1.coach-trusted', 'yesNo'],
    ['competition.names', 'names'],
    ['account.payment', 'points'],
  ])('%s takes %s', (slot, kind) => expect(slotKind(slot)?.is).toBe(kind));

  test.each(['sso', 'sso.colour', 'person.p1.shoe-size', 'account.colour', 'toString', 'person.p1.constructor', 'M2'])(
    '%s is no slot',
    (slot) => {
      expect(slotRule(slot)).toBeNull();
      expect(slotKind(slot)).toBeNull();
    },
  );

  test('every slot has a kind and a half-life, and takes “we no longer know”', () => {
    for (const slot of ALL) {
      expect(slotRule(slot), slot).not.toBeNull();
      expect(fitsKind(kindOf(slot), null), slot).toBe(true);
    }
  });

  test('points of a customer go from 0 to 5', () => {
    const { payment } = { payment: kindOf('account.payment') };
    expect([0, 2.5, 5].every((value) => fitsKind(payment, value))).toBe(true);
    expect([-1, 6, '5', true].some((value) => fitsKind(payment, value))).toBe(false);
  });

  test('a word list takes its own words and no other', () => {
    const lists = Object.entries(VOCABULARIES) as [keyof typeof VOCABULARIES, readonly string[]][];
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.string(), ([of, words], other) => {
        const one: SlotKind = { is: 'word', of };
        const some: SlotKind = { is: 'words', of };
        expect(words.every((word) => fitsKind(one, word))).toBe(true);
        expect(fitsKind(some, [...words])).toBe(true);
        expect(fitsKind(some, [...words, words[0] ?? ''])).toBe(false);
        expect(fitsKind(one, other)).toBe(words.includes(other));
      }),
    );
  });

  test('no value at all makes the check fail', () => {
    const anyValue: fc.Arbitrary<ClaimValue> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ALL), anyValue, (slot, value) => {
        expect(typeof fitsKind(kindOf(slot), value)).toBe('boolean');
      }),
    );
  });
});
