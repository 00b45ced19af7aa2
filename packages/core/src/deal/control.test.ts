import { describe, expect, test } from 'vitest';
import type { CustomerFit } from '../customer/fit.ts';
import { SSO_SLOTS } from '../facts/slot.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { type DealSpec, type FactSpec, heldOf } from '../testing/build.ts';
import { judgeControl } from './control.ts';

const nobody: CustomerFit = { score: null, grade: null, paymentWarning: false, criteria: [] };
const all = (over: Partial<FactSpec> = {}): FactSpec[] => SSO_SLOTS.map((slot) => ({ slot, value: 'x', ...over }));

function control(spec: DealSpec, over: { grade?: 'A' | 'B'; thresholdMinor?: number } = {}) {
  const customer = { ...nobody, grade: over.grade ?? null };
  const parameters = { ...DEFAULT_PARAMETERS, control: { thresholdMinor: over.thresholdMinor ?? null } };
  return judgeControl({ ...heldOf(spec), customer, parameters });
}

describe('control', () => {
  test('a deal is under control when all five indicators are fresh facts', () => {
    expect(control({ facts: all() })).toMatchObject({ underControl: true, special: [] });
  });

  test.each(SSO_SLOTS)('%s alone missing puts it out of control', (slot) => {
    const { underControl, indicators } = control({ facts: all().filter((fact) => fact.slot !== slot) });
    expect(underControl).toBe(false);
    expect(indicators.filter(({ ok }) => !ok).map((one) => one.slot)).toEqual([slot]);
  });

  test.each<[string, Partial<FactSpec>]>([
    ['ageing', { age: 61 }],
    ['hearsay', { kind: 'third-party' }],
    ['our own conclusion', { kind: 'inference' }],
    ['resting on nothing', { kind: null }],
    ['taken back', { value: null }],
  ])('an indicator that is %s is not under control', (_, over) => {
    const facts = all().map((fact) => (fact.slot === 'sso.completion' ? { ...fact, ...over } : fact));
    expect(control({ facts }).underControl).toBe(false);
  });
});

describe('special control', () => {
  test.each([
    ['an ideal customer', {}, { grade: 'A' as const }, ['ideal-customer']],
    ['an ordinary customer', {}, { grade: 'B' as const }, []],
    ['a strategic account', { account: { id: 'a', name: 'a', strategic: true } }, {}, ['strategic']],
    ['an amount in the top tenth', { topDecile: true }, {}, ['top-decile']],
    ['an amount at the threshold', { amountMinor: 500 }, { thresholdMinor: 500 }, ['over-threshold']],
    ['an amount below it', { amountMinor: 499 }, { thresholdMinor: 500 }, []],
    ['as large a number of another currency', { amountMinor: 500, homeCurrency: false }, { thresholdMinor: 500 }, []],
    ['no amount', { amountMinor: null }, { thresholdMinor: 500 }, []],
    ['no threshold', { amountMinor: 10 ** 12 }, {}, []],
  ])('%s', (_, deal, over, special) => {
    expect(control({ deal, facts: all() }, over).special).toEqual(special);
  });

  test.each<[string, FactSpec[], boolean]>([
    ['nothing reported', [], false],
    [
      'product and budget from imagination',
      [
        { slot: 'sso.products', value: 'x', kind: 'inference' },
        { slot: 'sso.budget', value: 1, kind: null },
      ],
      true,
    ],
    [
      'one of them from the customer',
      [
        { slot: 'sso.products', value: 'x', kind: 'inference' },
        { slot: 'sso.budget', value: 1 },
      ],
      false,
    ],
    ['hearsay is more than imagination', [{ slot: 'sso.products', value: 'x', kind: 'third-party' }], false],
    ['a buyer alone is no report', [{ slot: 'sso.buyer', value: 'x', kind: null }], false],
  ])('reported values: %s', (_, facts, hearsay) => {
    expect(control({ facts }).special.includes('hearsay')).toBe(hearsay);
  });

  test('several reasons are all named', () => {
    const deal = { topDecile: true, account: { id: null, name: null, strategic: true } };
    expect(control({ deal }, { grade: 'A' }).special).toEqual(['ideal-customer', 'strategic', 'top-decile']);
  });
});
