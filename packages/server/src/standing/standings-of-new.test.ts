import {
  addDays,
  CUSTOMER_SIZES,
  day,
  DEAL_STATUSES,
  DEFAULT_PARAMETERS,
  judge,
  type Ledger,
  OUTCOMES,
  type StageMove,
  EMPTY_LEDGER,
} from '@qibu/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingsOfNew } from './standings-of-new.ts';
import { toStanding } from './columns.ts';

const TODAY = day('2026-03-02');
const rules = { parameters: DEFAULT_PARAMETERS, today: TODAY };
const anyDay = fc.integer({ min: -900, max: 0 }).map((back) => addDays(TODAY, back));
const anyMove: fc.Arbitrary<StageMove> = fc.record({
  id: fc.uuid(),
  happenedOn: anyDay,
  recordedOn: fc.constantFrom(TODAY, addDays(TODAY, 3)),
  from: fc.constant(null),
  to: fc.constantFrom('target', 'intent', 'close', 'unknown-stage'),
  by: fc.constant(null),
  reason: fc.constant(null),
  exception: fc.boolean(),
});

/** A deal of an import about which nothing is recorded but where it is placed. */
const bareLedger: fc.Arbitrary<Ledger> = fc
  .record({
    deal: fc.record({
      id: fc.uuid(),
      name: fc.string(),
      amountMinor: fc.option(fc.integer({ min: 0, max: 900_000_000_000 })),
      currency: fc.constantFrom('CNY', 'USD'),
      closesOn: fc.option(anyDay),
      openedOn: anyDay,
      outcome: fc.constantFrom(...OUTCOMES),
      closedOn: fc.option(anyDay),
      repStatus: fc.option(fc.constantFrom(...DEAL_STATUSES)),
      customerSize: fc.constantFrom(...CUSTOMER_SIZES),
      account: fc.record({ id: fc.option(fc.uuid()), name: fc.option(fc.string()), strategic: fc.boolean() }),
      topDecile: fc.boolean(),
      homeCurrency: fc.boolean(),
    }),
    moves: fc.array(anyMove, { maxLength: 2 }),
  })
  .map((ledger) => ({ ...EMPTY_LEDGER, ...ledger }));

test('deals alike share one judgement, and it is the one each would get by itself', () =>
  fc.assert(
    fc.property(fc.array(bareLedger, { minLength: 1, maxLength: 30 }), (ledgers) => {
      const alone = ledgers.map((ledger) => toStanding(judge(ledger, DEFAULT_PARAMETERS, TODAY)));
      expect(standingsOfNew(ledgers, rules)).toEqual(alone);
    }),
    { numRuns: 150 },
  ));

test('a deal with anything on file is judged by itself', () => {
  const [bare] = fc.sample(bareLedger, { numRuns: 1, seed: 7 });
  if (!bare) throw new Error('no sample');
  const open: Ledger = { ...bare, deal: { ...bare.deal, outcome: 'open', closedOn: null }, moves: [] };
  const met: Ledger = {
    ...open,
    interactions: [
      {
        id: '1',
        happenedOn: TODAY,
        recordedOn: TODAY,
        kind: 'visit',
        with: [],
        twoWay: true,
        minutes: null,
        led: null,
        supersedes: null,
        retracts: false,
      },
    ],
  };
  const [first, second] = standingsOfNew([open, met], rules);
  expect(first?.last_contact_on).toBeNull();
  expect(second?.last_contact_on).toBe(TODAY);
});
