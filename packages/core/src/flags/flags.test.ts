import { describe, expect, test } from 'vitest';
import { STAGES } from '../parameters/stages.ts';
import { criteria, type DealSpec } from '../testing/build.ts';
import { analysisOf, CLEAN, clean, flagIn, flagsOf, withFacts, withoutFacts, about } from '../testing/flags.ts';
import { ago } from '../testing/build.ts';
import { FLAGS, type FlagId, MOVES } from './flag.ts';
import { FLAG_RULES } from './rules.ts';

/** Each rule: deals in which it fires, and deals in which it must keep quiet. */
interface RuleCase {
  readonly fires: Readonly<Record<string, DealSpec>>;
  readonly quiet: Readonly<Record<string, DealSpec>>;
}
const LATE = criteria(['negotiation.our-contract']);
const metBy = (...contactIds: string[]): NonNullable<DealSpec['talks']> => [{ age: 4, with: contactIds }];

const RULES: Readonly<Record<FlagId, RuleCase>> = {
  'eb-unknown': {
    fires: {
      'nobody decides': withoutFacts(['person.chen.roles']),
      'the decision maker has left': clean({
        people: [
          { contactId: 'chen', removedOn: ago(90) },
          { contactId: 'li' },
          { contactId: 'wang' },
          { contactId: 'zhou' },
        ],
      }),
    },
    quiet: {
      'one decides': CLEAN,
      'one decides, by his title': withFacts([{ slot: 'person.chen.roles', value: ['economic'], kind: 'inference' }]),
    },
  },
  'role-missing': {
    fires: {
      'no user': withoutFacts(['person.li.roles']),
      'no technical gatekeeper': withoutFacts(['person.wang.roles']),
    },
    quiet: {
      'every role is held': CLEAN,
      'one man holds two roles': withFacts(about('li', { roles: ['user', 'technical'] })),
    },
  },
  'no-coach': {
    fires: { 'nobody guides us': withoutFacts(['person.zhou.roles']) },
    quiet: { 'a coach': CLEAN, 'an untested coach': withoutFacts(['person.zhou.coach-trusted']) },
  },
  'coach-unproven': {
    fires: {
      'one test open': withoutFacts(['person.zhou.coach-wants-us']),
      'one test failed': withFacts([{ slot: 'person.zhou.coach-trusted', value: false }]),
      'one test by hearsay': withFacts([{ slot: 'person.zhou.coach-credible', value: true, kind: 'third-party' }]),
      'one test too long ago': withFacts([{ slot: 'person.zhou.coach-wants-us', value: true, age: 61 }]),
    },
    quiet: { 'three tests passed': CLEAN, 'no coach at all': withoutFacts(['person.zhou.roles']) },
  },
  'influence-uncontacted': {
    fires: { 'one not met': clean({ talks: metBy('chen', 'li', 'zhou') }) },
    quiet: {
      'all met': CLEAN,
      'met outside the log, on a fact': withFacts(about('wang', { 'contact-degree': 'some' }), {
        talks: metBy('chen', 'li', 'zhou'),
      }),
      'not met, but no longer in the deal': clean({
        people: [...(CLEAN.people ?? []), { contactId: 'old', removedOn: ago(60) }],
      }),
    },
  },
  'role-from-title': {
    fires: {
      'a role by conclusion': withFacts([{ slot: 'person.chen.roles', value: ['economic'], kind: 'inference' }]),
      'a role by nothing': withFacts([{ slot: 'person.li.roles', value: ['user'], kind: null }]),
      'a role shown a year ago': withFacts([{ slot: 'person.li.roles', value: ['user'], age: 361 }]),
    },
    quiet: { 'roles by function': CLEAN, 'no role at all': withoutFacts(['person.li.roles']) },
  },
  'single-threaded': {
    fires: { 'only one is met': clean({ talks: metBy('zhou') }) },
    quiet: {
      'several are met': CLEAN,
      'two are met': clean({ talks: metBy('zhou', 'li') }),
      'nobody is met': clean({ talks: [] }),
    },
  },
  'people-changed': {
    fires: {
      'one left last week': clean({ people: [...(CLEAN.people ?? []), { contactId: 'old', removedOn: ago(7) }] }),
    },
    quiet: {
      'nobody left': CLEAN,
      'one left long ago': clean({ people: [...(CLEAN.people ?? []), { contactId: 'old', removedOn: ago(31) }] }),
      'one will leave': clean({
        people: [...(CLEAN.people ?? []).slice(1), { contactId: 'chen', removedOn: ago(-7) }],
      }),
    },
  },
  'win-unknown': {
    fires: {
      'nobody knows what the heavy man wins': withoutFacts(['person.chen.win']),
      'we imagine what he wins': withFacts([{ slot: 'person.chen.win', value: 'fame', kind: 'inference' }]),
    },
    quiet: {
      'he told us': CLEAN,
      'of a light man we need not know': withFacts(about('chen', { influence: 'medium' })),
    },
  },
  'mode-closed': {
    fires: {
      'sees no reason to change': withFacts(about('chen', { mode: 'even-keel' })),
      'thinks he has more than he needs': withFacts(about('chen', { mode: 'overconfident' })),
    },
    quiet: {
      'wants to grow': CLEAN,
      'is in trouble': withFacts(about('chen', { mode: 'trouble' })),
      'closed, but light': withFacts(about('li', { mode: 'even-keel' })),
      'closed, on nothing': withFacts([{ slot: 'person.chen.mode', value: 'even-keel', kind: null }]),
    },
  },
  'technical-opponent': {
    fires: { 'the gatekeeper is against us': withFacts(about('wang', { support: -3 })) },
    quiet: {
      'he is for us': CLEAN,
      'he only has doubts': withFacts(about('wang', { support: -2 })),
      'a user is against us': withFacts(about('li', { support: -5 })),
      'against us, on nothing': withFacts([{ slot: 'person.wang.support', value: -5, kind: null }]),
    },
  },
  'no-executive-access': {
    fires: {
      'late, and the decision maker last met 46 days ago': withFacts(LATE, {
        talks: [
          { age: 46, with: ['chen'] },
          { age: 2, with: ['li'] },
        ],
      }),
      'late, and he was never met': withFacts(LATE, { talks: metBy('li', 'zhou') }),
    },
    quiet: {
      'late, met lately': withFacts(LATE),
      'late, met 45 days ago': withFacts(LATE, {
        talks: [
          { age: 45, with: ['chen'] },
          { age: 2, with: ['li'] },
        ],
      }),
      'an executive who does not decide was met': withFacts([...LATE, ...about('li', { executive: true })], {
        talks: metBy('li', 'zhou'),
      }),
      'a signal shows that he came for us': withFacts(LATE, {
        talks: metBy('li', 'zhou'),
        answers: [{ signal: 'L4', answer: 'for', age: 9 }],
      }),
      'not late yet': clean({ talks: metBy('li', 'zhou') }),
      'a late label on an empty card': { stage: 'negotiation' },
    },
  },
  'competitor-unknown': {
    fires: {
      'nothing said': withoutFacts(['competition.count']),
      'a number resting on nothing': withFacts([{ slot: 'competition.count', value: 2, kind: null }]),
    },
    quiet: {
      'a number': CLEAN,
      'a number by hearsay': withFacts([{ slot: 'competition.count', value: 2, kind: 'third-party' }]),
      'none, and we know it': withFacts([{ slot: 'competition.count', value: 0 }]),
      'names only': {
        ...withoutFacts(['competition.count']),
        facts: [...(withoutFacts(['competition.count']).facts ?? []), { slot: 'competition.names', value: ['Huanyu'] }],
      },
    },
  },
  'sso-unclear': {
    fires: {
      'the budget is guessed': withFacts([{ slot: 'sso.budget', value: 5, kind: 'inference' }]),
      'the date is two months old': withFacts([{ slot: 'sso.completion', value: 'Q3', age: 61 }]),
      'no buyer': withoutFacts(['sso.buyer']),
    },
    quiet: { 'five fresh facts': CLEAN },
  },
  'status-mismatch': {
    fires: {
      'called urgent': clean({ deal: { repStatus: 'urgent' } }),
      'called later': clean({ deal: { repStatus: 'later' } }),
    },
    quiet: { 'called what it is': CLEAN, 'called nothing': clean({ deal: { repStatus: null } }) },
  },
  'stage-inflation': {
    fires: { 'claimed one further': clean({ stage: 'recognition' }), 'claimed at the end': clean({ stage: 'close' }) },
    quiet: {
      'claimed what is shown': CLEAN,
      'claimed less': clean({ stage: 'target' }),
      'not claimed': { facts: CLEAN.facts ?? [] },
    },
  },
  'evidence-stale': {
    fires: { 'a need of five months ago': withFacts([{ slot: 'gate.intent.explicit-need', value: true, age: 150 }]) },
    quiet: {
      'all fresh': CLEAN,
      'a need of three months ago': withFacts([{ slot: 'gate.intent.explicit-need', value: true, age: 90 }]),
      'an indicator grown old is its own mine': withFacts([{ slot: 'sso.products', value: 'MES', age: 150 }]),
    },
  },
  'phase-shift': {
    fires: {
      'he is late and talks of needs': withFacts([
        { slot: 'phase.customer', value: 'late' },
        { slot: 'phase.discussed', value: 'early' },
      ]),
      'the project is set up and he talks as at the beginning': withFacts([
        { slot: 'phase.discussed', value: 'early' },
      ]),
    },
    quiet: { 'not noted': CLEAN, 'in step': withFacts([{ slot: 'phase.discussed', value: 'middle' }]) },
  },
  'roles-disagree': {
    fires: {
      'for us with the user, against us with the gatekeeper': clean({
        answers: (['M1', 'M2', 'M3', 'M4'] as const).flatMap((signal) => [
          { signal, answer: 'for', by: 'li' } as const,
          { signal, answer: 'against', by: 'wang' } as const,
        ]),
      }),
    },
    quiet: {
      'nothing answered': CLEAN,
      'all say the same': clean({
        answers: (['M1', 'M2'] as const).flatMap((signal) => [
          { signal, answer: 'for', by: 'li' } as const,
          { signal, answer: 'for', by: 'wang' } as const,
        ]),
      }),
      'only the customer in general speaks against': clean({
        answers: [
          { signal: 'M1', answer: 'against' },
          { signal: 'M2', answer: 'for', by: 'li' },
        ],
      }),
    },
  },
  'late-objection': {
    fires: {
      'a sudden objection': clean({ answers: [{ signal: 'L1', answer: 'against', by: 'wang', age: 3 }] }),
      'after an earlier all-clear': clean({
        answers: [
          { signal: 'L1', answer: 'for', age: 20 },
          { signal: 'L1', answer: 'against', age: 3 },
        ],
      }),
    },
    quiet: {
      none: CLEAN,
      'none, and asked': clean({ answers: [{ signal: 'L1', answer: 'for' }] }),
      'answered since': clean({
        answers: [
          { signal: 'L1', answer: 'against', age: 20 },
          { signal: 'L1', answer: 'for', age: 3 },
        ],
      }),
      'long past': clean({ answers: [{ signal: 'L1', answer: 'against', age: 61 }] }),
      'another signal': clean({ answers: [{ signal: 'L3', answer: 'against' }] }),
    },
  },
  'price-indifference': {
    fires: { 'price asked once and dropped': clean({ answers: [{ signal: 'L2', answer: 'against', age: 7 }] }) },
    quiet: {
      'not asked': CLEAN,
      'haggled over again and again': clean({ answers: [{ signal: 'L2', answer: 'for', age: 7 }] }),
    },
  },
  'customer-unfit': {
    fires: { 'class C': withFacts([{ slot: 'account.fit', value: 1 }]) },
    quiet: {
      'not rated': CLEAN,
      'class B': withFacts([{ slot: 'account.fit', value: 3 }]),
      'rated on nothing': withFacts([{ slot: 'account.fit', value: 1, kind: null }]),
    },
  },
  'payment-risk': {
    fires: {
      'pays late': withFacts([
        { slot: 'account.payment', value: 1 },
        { slot: 'account.fit', value: 5 },
      ]),
    },
    quiet: { 'not rated': CLEAN, pays: withFacts([{ slot: 'account.payment', value: 4 }]) },
  },
  'no-next-step': {
    fires: {
      'nothing planned': clean({ tasks: [] }),
      'only on our own list': clean({ tasks: [{ agreed: false }] }),
      'agreed and overdue': clean({ tasks: [{ agreed: true, dueOn: ago(1) }] }),
    },
    quiet: {
      'a date agreed': CLEAN,
      'his promise is open': clean({ tasks: [{ kind: 'promise-theirs', dueOn: ago(-3) }] }),
    },
  },
  silent: {
    fires: {
      'quiet for longer than its pace': clean({ talks: [40, 32, 24].map((age) => ({ age, with: ['chen', 'li'] })) }),
    },
    quiet: { 'in its pace': CLEAN, 'never spoken': clean({ talks: [] }) },
  },
  euphoria: {
    fires: { 'not a mine in sight': CLEAN },
    quiet: { 'one mine': clean({ tasks: [] }), 'won already': clean({ deal: { outcome: 'won', closedOn: ago(1) } }) },
  },
  panic: {
    fires: { 'mines and nothing else': { facts: [{ slot: 'sso.budget', value: 5, kind: 'inference' }] } },
    quiet: {
      'an empty card': {},
      'mines beside a gate passed': clean({ tasks: [], talks: [] }),
      'mines beside a good sign': { answers: [{ signal: 'E1', answer: 'for' }] },
      'no mine': CLEAN,
    },
  },
};

const CASES = FLAGS.flatMap((id) => [
  ...Object.entries(RULES[id].fires).map(([name, spec]) => ({ id, name, spec, fires: true })),
  ...Object.entries(RULES[id].quiet).map(([name, spec]) => ({ id, name, spec, fires: false })),
]);

describe('every rule', () => {
  test.each(CASES)('$id, fires $fires: $name', ({ id, spec, fires }) => {
    expect(flagIn(spec, id) !== undefined).toBe(fires);
  });

  test('has a case in which it fires and one in which it does not', () => {
    for (const id of FLAGS) {
      expect(Object.keys(RULES[id].fires).length, id).toBeGreaterThan(0);
      expect(Object.keys(RULES[id].quiet).length, id).toBeGreaterThan(0);
    }
  });

  test('has a severity and a remedy that is a move', () => {
    for (const id of FLAGS) expect(MOVES).toContain(FLAG_RULES[id].remedy);
    expect(Object.keys(FLAG_RULES).sort()).toEqual([...FLAGS].sort());
  });

  test('a clean deal raises none but the question why it is not closed', () => {
    expect(flagsOf(CLEAN).map(({ id }) => id)).toEqual(['euphoria']);
    expect(analysisOf(CLEAN).stage.evidenced).toBe('set-up');
    expect(STAGES.map(({ id }) => id)).toContain('set-up');
  });
});
