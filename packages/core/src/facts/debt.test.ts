import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { type FactSpec, heldOf, TODAY } from '../testing/build.ts';
import { assumptionDebt } from './debt.ts';
import { holder } from './holder.ts';
import { knownBy } from './known.ts';

const debtOf = (facts: readonly FactSpec[]) => {
  const { known, hold } = heldOf({ facts });
  return assumptionDebt(known, hold);
};
const SSO = ['sso.buyer', 'sso.completion', 'sso.products', 'sso.budget', 'sso.status'];

describe('assumption debt', () => {
  test('a deal of which nothing is known owes all five indicators', () => {
    expect(debtOf([])).toEqual({ inUse: 5, notFresh: 5, share: 1 });
  });

  test('a deal that rests on fresh facts owes nothing', () => {
    expect(debtOf(SSO.map((slot) => ({ slot, value: 'x' })))).toEqual({ inUse: 5, notFresh: 0, share: 0 });
  });

  test.each<[string, FactSpec, number, number]>([
    ['a fresh fact', { slot: 'competition.count', value: 2 }, 6, 5],
    ['an ageing fact', { slot: 'competition.count', value: 2, age: 40 }, 6, 6],
    ['hearsay', { slot: 'competition.count', value: 2, kind: 'third-party' }, 6, 6],
    ['a value on nothing', { slot: 'competition.count', value: 2, kind: null }, 6, 6],
    ['a value taken back', { slot: 'competition.count', value: null }, 5, 5],
    ['an indicator', { slot: 'sso.buyer', value: 'x' }, 5, 4],
  ])('%s', (_, fact, inUse, notFresh) => {
    expect(debtOf([fact])).toEqual({ inUse, notFresh, share: notFresh / inUse });
  });

  test('it is the share of slots in use that is no fresh fact', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const known = knownBy(ledger, TODAY);
        const debt = assumptionDebt(known, holder(known, DEFAULT_PARAMETERS));
        expect(debt.notFresh).toBeLessThanOrEqual(debt.inUse);
        expect(debt.share).toBe(debt.notFresh / debt.inUse);
      }),
    );
  });
});
