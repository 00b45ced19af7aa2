import { DEFAULT_PARAMETERS, PERSON_FACETS, personSlot, SSO_SLOTS, STATUS_SLOTS, type ClaimValue } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { contactIn, faultIn } from './slot-value.ts';

const WHO = '0190aaaa-0000-7000-8000-000000000001';
const fault = (slot: string, value: ClaimValue) => faultIn(slot, value, DEFAULT_PARAMETERS);

const FITTING: readonly (readonly [slot: string, value: ClaimValue])[] = [
  ['sso.buyer', '江州重工本部'],
  ['sso.completion', '2026-12-20'],
  ['sso.products', ['平台', '服务']],
  ['sso.products', '平台'],
  ['sso.budget', '400—500 万'],
  ['sso.budget', 400000000],
  ['sso.status', 'in-progress'],
  ['status.set-up', false],
  ['phase.customer', 'late'],
  ['competition.count', 0],
  ['competition.names', []],
  ['gate.set-up.schedule', true],
  ['gate.set-up.schedule', '年底前'],
  [`person.${WHO}.roles`, ['economic', 'coach']],
  [`person.${WHO}.influence`, 'high'],
  [`person.${WHO}.support`, -5],
  [`person.${WHO}.mode`, 'even-keel'],
  [`person.${WHO}.contact-degree`, 'regular'],
  [`person.${WHO}.executive`, true],
];
const UNFIT: readonly (readonly [slot: string, value: ClaimValue])[] = [
  ['sso.buyer', '  '],
  ['sso.completion', '2026-02-30'],
  ['sso.completion', '年底'],
  ['sso.budget', -1],
  ['sso.status', 'soon'],
  ['status.set-up', 'true'],
  ['phase.customer', 'end'],
  ['competition.count', 1.5],
  ['competition.count', -1],
  ['competition.names', ['']],
  ['gate.set-up.schedule', 3],
  [`person.${WHO}.roles`, ['economic', 'economic']],
  [`person.${WHO}.roles`, ['boss']],
  [`person.${WHO}.roles`, 'economic'],
  [`person.${WHO}.support`, 6],
  [`person.${WHO}.support`, 2.5],
  [`person.${WHO}.win`, 5],
];

describe('a value fits its slot', () => {
  test.each(FITTING)('%s = %j', (slot, value) => expect(fault(slot, value)).toBeNull());
});
describe('a value that does not fit is refused', () => {
  test.each(UNFIT)('%s = %j', (slot, value) => expect(fault(slot, value)).toBe('wrongValue'));
});
describe('what is no slot', () => {
  test.each([
    '',
    'sso',
    'sso.',
    'gate.',
    'gate.unknown',
    'account.payment',
    'constructor',
    '__proto__',
    'person..support',
    `person.${WHO}.`,
    `person.${WHO}.charm`,
    ` ${SSO_SLOTS[0]}`,
  ])('%j', (slot) => expect(fault(slot, true)).toBe('noSuchSlot'));
});

test('every slot core names takes “we no longer know”', () => {
  const people = PERSON_FACETS.map((facet) => personSlot(WHO, facet));
  for (const slot of [...SSO_SLOTS, ...STATUS_SLOTS, ...people]) expect(fault(slot, null)).toBeNull();
});

test('a workspace’s own criteria are its slots, and no others', () => {
  const [first] = DEFAULT_PARAMETERS.stages;
  if (!first) throw new Error('there are no stages');
  const own = {
    ...DEFAULT_PARAMETERS,
    stages: [{ ...first, criteria: [{ id: 'site.visited', ages: 'event' as const }] }],
  };
  expect(faultIn('gate.site.visited', true, own)).toBeNull();
  expect(faultIn('gate.target.first-contact', true, own)).toBe('noSuchSlot');
});

test('the person a slot is about', () => {
  expect(contactIn(personSlot(WHO, 'support'))).toBe(WHO);
  expect(contactIn('sso.buyer')).toBeNull();
});
