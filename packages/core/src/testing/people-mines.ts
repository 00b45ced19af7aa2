import { ago, type DealSpec } from './build.ts';
import { about, CLEAN, clean, withFacts, withoutFacts } from './flags.ts';

/** Each rule: deals in which it fires, and deals in which it must keep quiet. */
export interface RuleCase {
  readonly fires: Readonly<Record<string, DealSpec>>;
  readonly quiet: Readonly<Record<string, DealSpec>>;
}

export const metBy = (...contactIds: string[]): NonNullable<DealSpec['talks']> => [{ age: 4, with: contactIds }];

/** Risks about people. */
export const PEOPLE_MINES = {
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
      'one decides, by their title': withFacts([{ slot: 'person.chen.roles', value: ['economic'], kind: 'inference' }]),
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
      'one left thirty days ago': clean({
        people: [...(CLEAN.people ?? []), { contactId: 'old', removedOn: ago(30) }],
      }),
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
      'we imagine what they win': withFacts([{ slot: 'person.chen.win', value: 'fame', kind: 'inference' }]),
    },
    quiet: {
      'they told us': CLEAN,
      'of a light man we need not know': withFacts(about('chen', { influence: 'medium' })),
    },
  },
  'mode-closed': {
    fires: {
      'sees no reason to change': withFacts(about('chen', { mode: 'even-keel' })),
      'thinks they have more than they need': withFacts(about('chen', { mode: 'overconfident' })),
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
      'they are for us': CLEAN,
      'they only have doubts': withFacts(about('wang', { support: -2 })),
      'a user is against us': withFacts(about('li', { support: -5 })),
      'against us, on nothing': withFacts([{ slot: 'person.wang.support', value: -5, kind: null }]),
    },
  },
} as const satisfies Readonly<Record<string, RuleCase>>;
