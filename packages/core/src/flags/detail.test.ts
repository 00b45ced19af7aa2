import { describe, expect, test } from 'vitest';
import { ago, criteria, type DealSpec } from '../testing/build.ts';
import { about, analysisOf, CLEAN, clean, flagIn, flagsOf, withFacts, withoutFacts } from '../testing/flags.ts';
import type { Flag } from './flag.ts';
import type { FlagId } from './registry.ts';

const seen = (spec: DealSpec, id: FlagId): Partial<Flag> => flagIn(spec, id) ?? {};
const subjects = (spec: DealSpec, id: FlagId): (string | null)[] =>
  flagsOf(spec).flatMap((flag) => (flag.id === id ? [flag.subject] : []));

describe('what a risk tells', () => {
  test('the person it is about, by name', () => {
    const spec = clean({ people: [{ contactId: 'new', name: 'Sun Li' }, ...(CLEAN.people ?? [])] });
    expect(seen(spec, 'influence-uncontacted')).toMatchObject({ subject: 'new', params: { name: 'Sun Li' } });
  });

  test('how long it has been silent, and its usual pace', () => {
    const spec = clean({ talks: [40, 32, 24].map((age) => ({ age, with: ['chen', 'li'] })) });
    expect(seen(spec, 'silent').params).toEqual({ days: 24, medianGap: 8 });
  });

  test('exactly which criteria are missing up to the claimed stage', () => {
    const spec = { facts: criteria(['target.first-contact', 'target.material-accepted']), stage: 'set-up' };
    expect(seen(spec, 'stage-inflation').params).toEqual({
      claimed: 'set-up',
      evidenced: 'target',
      missing: [
        'intent.formal-visit',
        'intent.comparing',
        'intent.explicit-need',
        'intent.owner-named',
        'set-up.team-and-process',
        'set-up.schedule',
        'set-up.budget-range',
        'set-up.core-needs',
      ],
    });
  });

  test('no evidenced stage is said as such', () => {
    expect(seen({ stage: 'target' }, 'stage-inflation').params).toMatchObject({ evidenced: '' });
  });

  test('which tests a coach has not passed, and what speaks to them', () => {
    const spec = withFacts([{ slot: 'person.zhou.coach-trusted', value: true, kind: 'third-party' }]);
    const flag = seen(spec, 'coach-unproven');
    expect(flag).toMatchObject({ subject: 'zhou', params: { tests: ['coach-trusted'] } });
    expect(flag.evidence).toHaveLength(3);
  });

  test('every role that is missing, one risk each', () => {
    expect(subjects(withoutFacts(['person.li.roles', 'person.wang.roles']), 'role-missing')).toEqual([
      'technical',
      'user',
    ]);
  });

  test('where the customer is and what they talk about', () => {
    const spec = withFacts([{ slot: 'phase.discussed', value: 'early' }]);
    expect(seen(spec, 'phase-shift')).toMatchObject({ params: { real: 'middle', discussed: 'early' } });
    expect(seen(spec, 'phase-shift').evidence).toHaveLength(1);
  });

  test('who does not agree', () => {
    const answers = (['M1', 'M2', 'M3', 'M4'] as const).flatMap((signal) => [
      { signal, answer: 'for', by: 'li' } as const,
      { signal, answer: 'against', by: 'wang' } as const,
    ]);
    expect(seen(clean({ answers }), 'roles-disagree').params).toMatchObject({ people: ['li', 'wang'] });
  });

  test('who objected, when, on what evidence', () => {
    const spec = clean({ answers: [{ signal: 'L1', answer: 'against', by: 'wang', age: 3 }] });
    expect(seen(spec, 'late-objection')).toMatchObject({
      subject: 'wang',
      params: { days: 3 },
      evidence: ['answer-0'],
    });
  });

  test('how long no executive has been met, or that none ever was', () => {
    const late = criteria(['negotiation.our-contract']);
    const long = withFacts(late, {
      talks: [
        { age: 70, with: ['chen'] },
        { age: 2, with: ['li'] },
      ],
    });
    expect(seen(long, 'no-executive-access').params).toEqual({ days: 70 });
    expect(seen(withFacts(late, { talks: [{ age: 2, with: ['li'] }] }), 'no-executive-access').params).toEqual({});
  });

  test('the score of an unfit customer and what it is based on', () => {
    const facts = ['payment', 'fit', 'loyalty'].map((id) => ({ slot: `account.${id}`, value: 1 }));
    const flag = seen(withFacts(facts), 'customer-unfit');
    expect(flag.params).toEqual({ score: 1, grade: 'C' });
    expect(flag.evidence).toHaveLength(3);
  });

  test('how many facts have grown old, the oldest first in mind', () => {
    const spec = withFacts([
      { slot: 'gate.intent.explicit-need', value: true, age: 150 },
      { slot: 'person.wang.support', value: 1, age: 200 },
    ]);
    const { params } = seen(spec, 'evidence-stale');
    expect(params).toEqual({ count: 2, slots: ['gate.intent.explicit-need', 'person.wang.support'], days: 200 });
  });
});

describe('how grave it is', () => {
  test.each<[string, FlagId, DealSpec, string]>([
    [
      'a heavy person not met',
      'influence-uncontacted',
      withFacts(about('li', { influence: 'high' }), { talks: [{ age: 2, with: ['chen', 'wang', 'zhou'] }] }),
      'high',
    ],
    [
      'the decision maker not met',
      'influence-uncontacted',
      clean({ talks: [{ age: 2, with: ['li', 'wang', 'zhou'] }] }),
      'high',
    ],
    [
      'a light person not met',
      'influence-uncontacted',
      clean({ talks: [{ age: 2, with: ['chen', 'wang', 'zhou'] }] }),
      'medium',
    ],
    [
      'a decision maker by title',
      'role-from-title',
      withFacts([{ slot: 'person.chen.roles', value: ['economic'], kind: 'inference' }]),
      'high',
    ],
    [
      'a user by title',
      'role-from-title',
      withFacts([{ slot: 'person.li.roles', value: ['user'], kind: 'inference' }]),
      'medium',
    ],
    ['one thread in the middle', 'single-threaded', clean({ talks: [{ age: 2, with: ['li'] }] }), 'high'],
    [
      'one thread at the beginning',
      'single-threaded',
      { people: [{ contactId: 'li' }], talks: [{ age: 2, with: ['li'] }] },
      'medium',
    ],
    ['an indicator nobody knows', 'sso-unclear', withoutFacts(['sso.buyer']), 'medium'],
    ['an indicator grown old', 'sso-unclear', withFacts([{ slot: 'sso.completion', value: 'Q3', age: 70 }]), 'low'],
    ['all five unknown', 'sso-unclear', {}, 'high'],
    [
      'the decision maker left',
      'people-changed',
      clean({ people: [{ contactId: 'chen', removedOn: ago(5) }, ...(CLEAN.people ?? []).slice(1)] }),
      'high',
    ],
    ['someone left', 'people-changed', clean({ people: [{ contactId: 'li', removedOn: ago(5) }] }), 'medium'],
  ])('%s', (_, id, spec, severity) => {
    expect(seen(spec, id).severity).toBe(severity);
  });

  test('what decides the deal first comes first, gaps in the record last', () => {
    const found = flagsOf({ facts: criteria(['intent.explicit-need'], { age: 200 }), stage: 'close' });
    expect(found[0]?.id).toBe('eb-unknown');
    const gaps = found.map(({ gap }) => gap);
    expect(gaps).toEqual([...gaps].sort());
    expect(gaps).toContain(true);
  });
});

describe('the remedy', () => {
  test('of a wrong label is to drive the set-up while there is none, and to collect evidence after', () => {
    const talks = [{ age: 3 }];
    expect(seen({ deal: { repStatus: 'in-progress' }, talks }, 'status-mismatch').remedy).toBe('drive-set-up');
    expect(seen(clean({ deal: { repStatus: 'urgent' } }), 'status-mismatch').remedy).toBe('collect-gate-evidence');
  });
});

describe('a list people can work with', () => {
  test('a deal brought in without any evidence raises few risks, each once', () => {
    const imported = flagsOf({ stage: 'negotiation', deal: { repStatus: 'in-progress' } });
    expect(imported.map(({ id, subject }) => (subject === null ? id : `${id} ${subject}`))).toEqual([
      'status-mismatch',
      'eb-unknown',
      'no-coach',
      'competitor-unknown',
      'stage-inflation',
      'no-next-step',
      'sso-unclear',
      'role-missing technical',
      'role-missing user',
    ]);
  });

  test('five unknown indicators are one risk; five guessed ones are five', () => {
    expect(seen({}, 'sso-unclear').params).toEqual({
      indicators: ['sso.buyer', 'sso.completion', 'sso.products', 'sso.budget', 'sso.status'],
    });
    expect(subjects(withoutFacts(['sso.buyer', 'sso.budget']), 'sso-unclear')).toEqual(['sso.budget', 'sso.buyer']);
  });

  test('a closed deal has no mines', () => {
    for (const outcome of ['won', 'lost', 'stopped'] as const) {
      expect(flagsOf({ deal: { outcome, closedOn: ago(2) }, stage: 'close' })).toEqual([]);
    }
  });

  test('a deal closed later had its risks before', () => {
    expect(analysisOf({ deal: { outcome: 'lost', closedOn: ago(-3) } }).flags.length).toBeGreaterThan(3);
  });
});

describe('dismissing a mine', () => {
  const noStep = { tasks: [] };
  const dismissed = (over: Record<string, unknown>): boolean | undefined =>
    flagIn(clean({ ...noStep, dismissals: [{ flag: 'no-next-step', ...over }] }), 'no-next-step')?.dismissed;

  test.each([
    ['until its last day', { expiresOn: ago(0) }, true],
    ['not after', { expiresOn: ago(1) }, false],
    ['from the day it was written down', { recordedOn: ago(0), happenedOn: ago(0) }, true],
    ['not before', { recordedOn: ago(-1), happenedOn: ago(-1) }, false],
    ['not for another subject', { subject: 'chen' }, false],
    ['not for another rule', { flag: 'silent' }, false],
  ])('holds %s', (_, over, holds) => {
    expect(dismissed(over)).toBe(holds);
  });

  test('of one person leaves the risk of another', () => {
    const spec = clean({
      talks: [{ age: 2, with: ['chen', 'zhou'] }],
      dismissals: [{ flag: 'influence-uncontacted', subject: 'li' }],
    });
    const list = flagsOf(spec).filter(({ id }) => id === 'influence-uncontacted');
    expect(list.map((flag) => [flag.subject, flag.dismissed])).toEqual([
      ['wang', false],
      ['li', true],
    ]);
  });

  test('puts it last, takes its remedy off the moves and its weight off the risk', () => {
    const open = analysisOf(clean(noStep));
    const quiet = analysisOf(clean({ ...noStep, dismissals: [{ flag: 'no-next-step' }] }));
    expect(quiet.flags.at(-1)?.id).toBe('no-next-step');
    expect(quiet.moves.some(({ because }) => because === 'no-next-step')).toBe(false);
    expect(quiet.risk).toBeLessThanOrEqual(open.risk);
  });

  test('when all are dismissed it asks why the deal is not closed', () => {
    const quiet = flagsOf(clean({ ...noStep, dismissals: [{ flag: 'no-next-step' }] }));
    expect(quiet.map(({ id, dismissed: gone }) => [id, gone])).toEqual([
      ['euphoria', false],
      ['no-next-step', true],
    ]);
  });
});
