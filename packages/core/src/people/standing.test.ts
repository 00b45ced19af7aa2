import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonStanding } from './standing.ts';
import type { PersonFacet } from '../facts/slot.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { ago, type DealSpec, type FactSpec, heldOf } from '../testing/build.ts';
import { effectiveSupport, judgePeople } from './standing.ts';

const rules = DEFAULT_PARAMETERS.people;
const people = (spec: DealSpec) => {
  const { known, ...holds } = heldOf(spec);
  return judgePeople(known, holds, rules);
};
const of = (facet: PersonFacet, value: FactSpec['value'], over: Partial<FactSpec> = {}): FactSpec => ({
  slot: `person.zhang.${facet}`,
  value,
  ...over,
});
const zhang = (spec: DealSpec = {}): PersonStanding => {
  const [one] = people({ people: [{ contactId: 'zhang' }], ...spec });
  if (one === undefined) throw new Error('Zhang is in the deal');
  return one;
};
const met = (age = 5) => [{ age, with: ['zhang'] }];

describe('one person', () => {
  test('of whom nothing is known', () => {
    expect(zhang()).toMatchObject({
      roles: [],
      influence: null,
      support: null,
      effectiveSupport: -2,
      mode: null,
      contacted: false,
      lastContactOn: null,
      contacts: 0,
    });
  });

  test.each<[FactSpec['value'], string[]]>([
    [['economic'], ['economic']],
    [
      ['technical', 'user'],
      ['user', 'technical'],
    ],
    ['coach', ['coach']],
    [['boss'], []],
    [[], []],
    [null, []],
    [3, []],
  ])('roles %j are read as %j', (value, roles) => {
    expect(zhang({ facts: [of('roles', value)] }).roles).toEqual(roles);
  });

  test('a role carries what it is based on', () => {
    expect(zhang({ facts: [of('roles', ['economic'], { kind: 'inference' })] }).rolesHeld.basis).toBe('assumption');
  });

  test.each([
    ['high', 'high'],
    ['low', 'low'],
    ['very', null],
    [3, null],
  ])('influence %j is read as %s', (value, influence) => {
    expect(zhang({ facts: [of('influence', value)] }).influence).toBe(influence);
  });

  test.each([
    [3, 3],
    [-5, -5],
    [9, 5],
    [-9, -5],
    ['good', null],
    [null, null],
  ])('support %j is read as %s', (value, support) => {
    expect(zhang({ facts: [of('support', value)] }).support).toBe(support);
  });

  test.each([
    ['even-keel', 'even-keel'],
    ['sunny', null],
  ])('mode %s is read as %s', (value, mode) => {
    expect(zhang({ facts: [of('mode', value)] }).mode).toBe(mode);
  });
});

describe('contact', () => {
  test('counts two-way talks in which the person took part', () => {
    const talks = [
      { age: 30, with: ['zhang'] },
      { age: 10, with: ['li', 'zhang', 'zhang'] },
      { age: 3, with: ['zhang'], twoWay: false },
      { age: 1, with: ['li'] },
    ];
    expect(zhang({ talks })).toMatchObject({ contacted: true, contacts: 2, lastContactOn: ago(10) });
  });

  test.each<[string, FactSpec, boolean]>([
    ['on a fact', of('contact-degree', 'some'), true],
    ['on hearsay', of('contact-degree', 'some', { kind: 'third-party' }), false],
    ['on nothing', of('contact-degree', 'some', { kind: null }), false],
    ['as none', of('contact-degree', 'none'), false],
  ])('outside the log is believed %s: %s', (_, fact, contacted) => {
    expect(zhang({ facts: [fact] })).toMatchObject({ contacted, contacts: 0 });
  });
});

describe('support that counts', () => {
  test.each<[string, DealSpec, number]>([
    ['not met, nothing known', {}, -2],
    ['not met, said to be for us', { facts: [of('support', 4)] }, -2],
    ['not met, known as an enemy', { facts: [of('support', -5)] }, -5],
    ['met, nothing known', { talks: met() }, 0],
    ['met and for us', { talks: met(), facts: [of('support', 4)] }, 4],
    ['met, for us without any evidence', { talks: met(), facts: [of('support', 4, { kind: null })] }, 0],
    ['met, against us without any evidence', { talks: met(), facts: [of('support', -3, { kind: null })] }, -3],
    ['met, for us by hearsay', { talks: met(), facts: [of('support', 2, { kind: 'third-party' })] }, 2],
  ])('%s: %i', (_, spec, support) => {
    expect(zhang(spec).effectiveSupport).toBe(support);
  });

  test('meeting someone never lowers their support', () => {
    const anySupport = fc.option(fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(anySupport, fc.boolean(), (support, proven) => {
        const counted = (contacted: boolean): number => effectiveSupport({ support, proven, contacted }, rules);
        expect(counted(true)).toBeGreaterThanOrEqual(counted(false));
      }),
    );
  });
});

describe('all people', () => {
  test('come in a fixed order, and those who left are not among them', () => {
    const list = people({
      people: [{ contactId: 'wang' }, { contactId: 'chen' }, { contactId: 'gone', removedOn: ago(3) }],
    });
    expect(list.map(({ contactId }) => contactId)).toEqual(['chen', 'wang']);
  });
});
