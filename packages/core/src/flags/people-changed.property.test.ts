import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import type { DealPerson, Ledger } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { ago, claimRow, evidenceRow, TODAY } from '../testing/build.ts';

const WINDOW = DEFAULT_PARAMETERS.flags.peopleChangedDays;
const changed = (ledger: Ledger): Map<string | null, unknown> =>
  new Map(
    judge(ledger, DEFAULT_PARAMETERS, TODAY)
      .flags.filter(({ id }) => id === 'people-changed')
      .map(({ subject, params }) => [subject, params['how']]),
  );

const someone = (over: Partial<DealPerson>): DealPerson => ({
  contactId: 'someone',
  name: 'someone',
  title: null,
  addedOn: ago(300),
  removedOn: null,
  titleChangedOn: null,
  ...over,
});
/** Two facts about someone's role, the second so many days ago. */
type Kind = 'document' | 'inference';
const roles = (days: number, kinds: readonly [Kind, Kind], now: readonly string[] = ['economic']) => {
  const on = [ago(200), ago(days)] as const;
  return {
    evidence: on.map((day, at) =>
      evidenceRow(`role-${at}`, { kind: kinds[at] ?? 'document', happenedOn: day, recordedOn: day }),
    ),
    claims: on.map((day, at) =>
      claimRow('person.someone.roles', at === 0 ? ['user'] : now, {
        id: `role-claim-${at}`,
        happenedOn: day,
        recordedOn: day,
        evidence: [`role-${at}`],
      }),
    ),
  };
};
/** A ledger with one more person, and what is known of their roles. */
const withOne = (ledger: Ledger, one: DealPerson, known?: ReturnType<typeof roles>): Ledger => ({
  ...ledger,
  people: [...ledger.people, someone({ contactId: 'founder' }), one],
  evidence: [...ledger.evidence, ...(known?.evidence ?? [])],
  claims: [...ledger.claims, ...(known?.claims ?? [])],
});
const within = fc.integer({ min: 0, max: WINDOW });
const before = fc.integer({ min: WINDOW + 1, max: 190 });

describe('a change about a person counts for a month, whatever else is known of the deal', () => {
  test.each<[string, (days: number) => [DealPerson, ReturnType<typeof roles>?]]>([
    ['left', (days) => [someone({ removedOn: ago(days) })]],
    ['joined', (days) => [someone({ addedOn: ago(days) })]],
    ['post', (days) => [someone({ titleChangedOn: ago(days) })]],
    ['role', (days) => [someone({}), roles(days, ['document', 'document'])]],
  ])('%s', (how, make) => {
    fc.assert(
      fc.property(anyLedger, within, before, (ledger, lately, earlier) => {
        expect(changed(withOne(ledger, ...make(lately))).get('someone')).toBe(how);
        expect(changed(withOne(ledger, ...make(earlier))).has('someone')).toBe(false);
        expect(changed(withOne(ledger, ...make(-1))).has('someone')).toBe(false);
      }),
    );
  });

  test('one risk a person, and none about people of whom nothing changed', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const subjects = judge(ledger, DEFAULT_PARAMETERS, TODAY)
          .flags.filter(({ id }) => id === 'people-changed')
          .map(({ subject }) => subject);
        expect(new Set(subjects).size).toBe(subjects.length);
        const still = ledger.people.map((one) => ({
          ...one,
          addedOn: ago(300),
          removedOn: null,
          titleChangedOn: null,
        }));
        const claims = ledger.claims.filter(({ slot }) => !slot.endsWith('.roles'));
        expect(changed({ ...ledger, people: still, claims })).toEqual(new Map());
      }),
    );
  });
});

describe('what is no change', () => {
  const empty = (one: DealPerson, known?: ReturnType<typeof roles>) =>
    changed(withOne(emptied, one, known)).get('someone');
  const [sample] = fc.sample(anyLedger, { numRuns: 1, seed: 1 });
  const emptied: Ledger = { ...(sample as Ledger), people: [], evidence: [], claims: [], dismissals: [] };

  test('a guess put right', () => {
    expect(empty(someone({}), roles(5, ['inference', 'document']))).toBeUndefined();
    expect(empty(someone({}), roles(5, ['document', 'inference']))).toBeUndefined();
    expect(empty(someone({}), roles(5, ['document', 'document']))).toBe('role');
  });
  test('a further role found beside the one known', () => {
    expect(empty(someone({}), roles(5, ['document', 'document'], ['user', 'coach']))).toBeUndefined();
    expect(empty(someone({}), roles(5, ['document', 'document'], ['technical', 'coach']))).toBe('role');
  });
  test('a name put down while the circle is first being mapped', () => {
    const mapping = (days: number) =>
      changed({
        ...emptied,
        people: [someone({ contactId: 'first', addedOn: ago(20) }), someone({ addedOn: ago(days) })],
      });
    expect(mapping(2)).toEqual(new Map());
    expect(mapping(20)).toEqual(new Map());
  });
  test('someone who left after a change of post: leaving is what is reported', () => {
    expect(empty(someone({ removedOn: ago(2), titleChangedOn: ago(9) }))).toBe('left');
  });
});
