import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DealWork, shareWork, type WorkTo } from './share-work.ts';

const PEOPLE = ['a', 'b', 'c', 'd'] as const;
const anyone = fc.constantFrom(...PEOPLE);
const anyChoice: fc.Arbitrary<WorkTo> = fc.oneof(
  fc.constantFrom('owner' as const, 'keep' as const),
  anyone.map((person) => ({ person })),
);
const anyDeal: fc.Arbitrary<DealWork> = fc
  .record({
    ownerId: anyone,
    handed: fc.boolean(),
    owners: fc.array(fc.option(anyone), { maxLength: 5 }),
    seers: fc.subarray([...PEOPLE]),
    working: fc.subarray([...PEOPLE]),
  })
  .map(({ ownerId, handed, owners, seers, working }) => ({
    ownerId,
    handed,
    work: owners.map((owner, at) => ({ id: String(at), ownerId: owner })),
    sees: (person) => person === ownerId || (seers.includes(person as 'a') && working.includes(person as 'a')),
    works: (person) => person === ownerId || working.includes(person as 'a'),
  }));
const anyHandOver = fc.record({ deal: anyDeal, from: fc.option(anyone), to: anyChoice });

const ownersAfter = ({ deal, from, to }: { deal: DealWork; from: string | null; to: WorkTo }) => {
  const { moves, joins } = shareWork(deal, from, to);
  const next = new Map(moves.map((move) => [move.id, move.to]));
  return { joins, after: deal.work.map(({ id, ownerId }) => next.get(id) ?? ownerId) };
};

test('nobody keeps or gets work in a deal they cannot see, or after they have left', () =>
  fc.assert(
    fc.property(anyHandOver, (one) => {
      const { joins, after } = ownersAfter(one);
      for (const owner of after.filter((each) => each !== null)) {
        expect(one.deal.works(owner)).toBe(true);
        expect(one.deal.sees(owner) || joins.includes(owner)).toBe(true);
      }
    }),
  ));

test('to the owner: whoever gave the deal away has no work left in it', () =>
  fc.assert(
    fc.property(anyHandOver, ({ deal, from }) => {
      const { after, joins } = ownersAfter({ deal, from, to: 'owner' });
      expect(joins).toEqual([]);
      if (from !== null && from !== deal.ownerId) expect(after).not.toContain(from);
    }),
  ));

test("others' work stays with them where they see the deal", () =>
  fc.assert(
    fc.property(anyHandOver, (one) => {
      const { after } = ownersAfter(one);
      for (const [at, { ownerId }] of one.deal.work.entries())
        if (ownerId !== null && ownerId !== one.from && one.deal.sees(ownerId)) expect(after[at]).toBe(ownerId);
    }),
  ));

test('sharing out once more moves nothing', () =>
  fc.assert(
    fc.property(anyHandOver, (one) => {
      const { after, joins } = ownersAfter(one);
      const deal = {
        ...one.deal,
        work: after.map((ownerId, at) => ({ id: String(at), ownerId })),
        sees: (person: string) => one.deal.sees(person) || joins.includes(person),
      };
      expect(shareWork(deal, null, 'keep')).toEqual({ moves: [], joins: [] });
    }),
  ));
