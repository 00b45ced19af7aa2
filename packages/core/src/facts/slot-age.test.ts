import { describe, expect, test } from 'vitest';
import { HALF_LIFE_DAYS } from './half-life.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { STAGES } from '../funnel/stages.ts';
import {
  ACCOUNT_CRITERIA,
  COMPETITION_SLOTS,
  PERSON_FACETS,
  PHASE_SLOTS,
  personSlot,
  SSO_SLOTS,
  STATUS_SLOTS,
} from './slot.ts';
import { halfLifeClass } from './slot-age.ts';

const days = (slot: string): number => HALF_LIFE_DAYS[halfLifeClass(slot, DEFAULT_PARAMETERS.stages)];

describe('how fast a fact ages', () => {
  test.each([
    ['person.x.support', 30],
    ['person.x.mode', 30],
    ['competition.count', 30],
    ['competition.names', 30],
    ['phase.customer', 30],
    ['status.eb-agrees', 30],
    ['sso.completion', 60],
    ['status.schedule', 60],
    ['sso.products', 60],
    ['gate.intent.explicit-need', 60],
    ['gate.set-up.schedule', 60],
    ['gate.set-up.core-needs', 180],
    ['sso.budget', 180],
    ['status.budget', 180],
    ['gate.set-up.budget-range', 180],
    ['person.x.roles', 180],
    ['person.x.influence', 180],
    ['sso.buyer', 180],
    ['gate.set-up.team-and-process', 180],
    ['gate.target.first-contact', 180],
    ['gate.close.contract-signed', 180],
    ['account.payment', 180],
    ['person.张工.A组.support', 30],
  ])('%s: half its weight is gone after %i days', (slot, expected) => {
    expect(days(slot)).toBe(expected);
  });

  test('a slot the method does not name ages like a stage criterion', () => {
    expect(halfLifeClass('gate.own.criterion', STAGES)).toBe('stage');
    expect(halfLifeClass('deal.colour', STAGES)).toBe('stage');
    expect(halfLifeClass('person.x.shoe-size', STAGES)).toBe('stage');
  });

  test('a workspace’s own criteria age as it says', () => {
    const own = [{ ...STAGES[0], criteria: [{ id: 'target.letter', ages: 'support' }] }] as unknown as typeof STAGES;
    expect(halfLifeClass('gate.target.letter', own)).toBe('support');
  });

  test('every slot of the method has a half-life', () => {
    const slots = [
      ...SSO_SLOTS,
      ...STATUS_SLOTS,
      ...PHASE_SLOTS,
      ...COMPETITION_SLOTS,
      ...PERSON_FACETS.map((facet) => personSlot('x', facet)),
      ...ACCOUNT_CRITERIA.map((id) => `account.${id}`),
      ...STAGES.flatMap(({ criteria }) => criteria.map(({ id }) => `gate.${id}`)),
    ];
    for (const slot of slots) expect(days(slot)).toBeGreaterThan(0);
  });
});
