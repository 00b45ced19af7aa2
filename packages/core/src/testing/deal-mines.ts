import { ago, criteria, TODAY } from './build.ts';
import { about, CLEAN, clean, withFacts, withoutFacts } from './flags.ts';
import { metBy, type RuleCase } from './people-mines.ts';

const LATE = criteria(['negotiation.our-contract']);

/** Risks about the deal, the customer and where we stand. */
export const DEAL_MINES = {
  'no-executive-access': {
    fires: {
      'late, and the decision maker last met 46 days ago': withFacts(LATE, {
        talks: [
          { age: 46, with: ['chen'] },
          { age: 2, with: ['li'] },
        ],
      }),
      'late, and the executive was never met': withFacts(LATE, { talks: metBy('li', 'zhou') }),
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
      'a signal shows that the executive came for us': withFacts(LATE, {
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
      'a number by hearsay': withFacts([{ slot: 'competition.count', value: 2, kind: 'third-party' }]),
    },
    quiet: {
      'a number': CLEAN,
      'none, and we know it': withFacts([{ slot: 'competition.count', value: 0 }]),
      'names only': {
        ...withoutFacts(['competition.count']),
        facts: [...(withoutFacts(['competition.count']).facts ?? []), { slot: 'competition.names', value: ['Huanyu'] }],
      },
    },
  },
  'claims-conflict': {
    fires: {
      'a friend says otherwise': {
        ...CLEAN,
        facts: [
          ...(CLEAN.facts ?? []).map((fact) => ({ ...fact, age: fact.age ?? 5 })),
          { slot: 'sso.budget', value: 'less', kind: 'third-party', age: 0 },
        ],
      },
    },
    quiet: {
      'nobody says otherwise': CLEAN,
      'a newer fact says otherwise': {
        ...CLEAN,
        facts: [
          ...(CLEAN.facts ?? []).map((fact) => ({ ...fact, age: fact.age ?? 5 })),
          { slot: 'sso.budget', value: 'less', age: 0 },
        ],
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
      'the customer is late and talks about needs': withFacts([
        { slot: 'phase.customer', value: 'late' },
        { slot: 'phase.discussed', value: 'early' },
      ]),
      'the project is set up, but the talk is as at the beginning': withFacts([
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
    fires: { 'class C': withFacts(['payment', 'fit', 'loyalty'].map((id) => ({ slot: `account.${id}`, value: 1 }))) },
    quiet: {
      'not rated': CLEAN,
      'class B': withFacts(['payment', 'fit', 'loyalty'].map((id) => ({ slot: `account.${id}`, value: 3 }))),
      'one criterion classes nobody': withFacts([{ slot: 'account.fit', value: 1 }]),
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
      'their promise is open': clean({ tasks: [{ kind: 'promise-theirs', dueOn: ago(-3) }] }),
    },
  },
  silent: {
    fires: {
      'quiet for longer than its pace': clean({ talks: [40, 32, 24].map((age) => ({ age, with: ['chen', 'li'] })) }),
    },
    quiet: { 'in its pace': CLEAN, 'never spoken': clean({ talks: [] }) },
  },
  'own-risk': {
    fires: {
      'added and watched': clean({ ownRisks: [{ expiresOn: ago(-1) }] }),
      'on its last day': clean({ ownRisks: [{ expiresOn: TODAY }] }),
      'dealt with later': clean({ ownRisks: [{ closedOn: ago(-1), expiresOn: ago(-9) }] }),
    },
    quiet: {
      'past its day': clean({ ownRisks: [{ expiresOn: ago(1) }] }),
      'dealt with': clean({ ownRisks: [{ expiresOn: ago(-9), closedOn: TODAY }] }),
    },
  },
  euphoria: {
    fires: { 'no risk in sight': CLEAN },
    quiet: { 'one mine': clean({ tasks: [] }), 'won already': clean({ deal: { outcome: 'won', closedOn: ago(1) } }) },
  },
  panic: {
    fires: {
      'mines beside an opponent': {
        people: [{ contactId: 'li' }],
        facts: about('li', { support: -2 }),
        talks: [{ age: 3, with: ['li'] }],
      },
      'mines beside a supporter nobody has met': {
        people: [{ contactId: 'li' }],
        facts: about('li', { support: 4 }),
      },
      'mines and nothing else': { facts: [{ slot: 'sso.budget', value: 5, kind: 'inference' }] },
    },
    quiet: {
      'mines beside a supporter': {
        people: [{ contactId: 'li' }],
        facts: about('li', { support: 2 }),
        talks: [{ age: 3, with: ['li'] }],
      },
      'an empty card': {},
      'mines beside a gate passed': clean({ tasks: [], talks: [] }),
      'mines beside a good sign': { answers: [{ signal: 'E1', answer: 'for' }] },
      'no mine': CLEAN,
    },
  },
} as const satisfies Readonly<Record<string, RuleCase>>;
