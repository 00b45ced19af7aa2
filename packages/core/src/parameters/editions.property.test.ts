import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { ago } from '../testing/build.ts';
import { type Edition, editionOn } from './editions.ts';
import { withOverrides } from './overrides.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';

const anyDay = fc.integer({ min: 0, max: 300 }).map(ago);
const anyOverrides = fc.record(
  {
    flags: fc.record({ executiveDays: fc.integer({ min: 1, max: 400 }), panicMines: fc.integer({ min: 1, max: 9 }) }),
    evidence: fc.record({ freshHalfLives: fc.constantFrom(0.5, 1, 2) }),
    people: fc.record({ uncontactedSupport: fc.integer({ min: -5, max: 0 }) }),
  },
  { requiredKeys: [] },
);
const anyEditions = fc
  .array(fc.record({ fromDay: anyDay, overrides: anyOverrides }), { maxLength: 5 })
  .map((rows): Edition[] =>
    rows
      .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : 0))
      .map((row, at) => ({ ...row, id: `edition-${at}` })),
  );
const judgeBy = (ledger: Parameters<typeof judge>[0], editions: readonly Edition[], day: Day) =>
  judge(ledger, withOverrides(DEFAULT_PARAMETERS, editionOn(editions, day)?.overrides ?? {}), day);

test('a day is judged by its own edition, whatever was changed later', () => {
  fc.assert(
    fc.property(anyLedger, anyEditions, anyDay, anyOverrides, (ledger, editions, day, later) => {
      const added = { id: 'later', fromDay: addDays(day, 1), overrides: later };
      const upTo = editions.filter(({ fromDay }) => fromDay <= day);
      expect(judgeBy(ledger, [...upTo, added], day)).toEqual(judgeBy(ledger, upTo, day));
      expect(judgeBy(ledger, editions, day)).toEqual(judgeBy(ledger, upTo, day));
    }),
    { numRuns: 60 },
  );
});

test('of the editions begun by a day the last one counts; before the first there is none', () => {
  fc.assert(
    fc.property(anyEditions, anyDay, (editions, day) => {
      const begun = editions.filter(({ fromDay }) => fromDay <= day);
      expect(editionOn(editions, day)).toBe(begun.at(-1) ?? null);
    }),
  );
});
