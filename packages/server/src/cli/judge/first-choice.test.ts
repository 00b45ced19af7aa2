import { describe, expect, test } from 'vitest';
import { judgeFirstChoice } from './first-choice.ts';

interface Case {
  readonly id?: unknown;
  readonly [field: string]: unknown;
}
const judged = (...cases: readonly Case[]) => judgeFirstChoice(JSON.stringify({ cases }), 'cases.json');
const one = (over: Case = {}) => {
  const [found] = judged({ id: 'a', phase: 'middle', serious_competitors: 1, signals: [], ...over });
  if (found === undefined) throw new Error('one case in, one verdict out');
  return found;
};
const FOR = ['M1', 'M2', 'M3', 'M4'].map((id) => ({ id, answer: 'for' }));
const total = ({ first, alternate, reference }: ReturnType<typeof one>['p']): number => first + alternate + reference;

describe('judge first-choice', () => {
  test('prints the named fields and no dates', () => {
    const verdict = one({ signals: FOR, evidence_age_days: 5 });
    expect(Object.keys(verdict)).toEqual([
      'id',
      'p',
      'verdict',
      'proven',
      'place',
      'course',
      'roles_disagree',
      'stance',
      'contributions',
      'questions',
    ]);
    expect(verdict).toMatchObject({ id: 'a', verdict: 'first', roles_disagree: false, stance: ['go-on', 'leave'] });
    expect(verdict.contributions).toHaveLength(4);
    expect(verdict.contributions[0]).toEqual({ signal: 'M2', by: null, log_odds: expect.any(Number) });
    expect(verdict.questions).toEqual([]);
    expect(one().questions[0]).toEqual({ signal: expect.any(String), gain: expect.any(Number) });
    expect(total(verdict.p)).toBeCloseTo(1, 12);
  });

  test('without signals: the prior, unknown, ask first, three questions', () => {
    expect(one()).toMatchObject({
      place: 'unknown',
      course: 'learn',
      p: { first: 0.5, alternate: 0.25, reference: 0.25 },
      verdict: 'unknown',
      stance: ['ask-first'],
    });
    expect(one().questions).toHaveLength(3);
    expect(one().contributions).toEqual([]);
  });

  test.each([
    ['unknown', 1 / 3],
    [null, 1 / 3],
    [0, 1 / 2],
    [1, 1 / 2],
    [4, 1 / 5],
  ])('with %j competitors the chance of being first begins at %f', (competitors, first) => {
    expect(one({ serious_competitors: competitors }).p.first).toBeCloseTo(first, 12);
  });

  test('competitors not mentioned are unknown', () => {
    const [verdict] = judged({ id: 'a', phase: 'early', signals: [] });
    expect(verdict?.p.first).toBeCloseTo(1 / 3, 12);
  });

  test('an unknown answer and a conclusion of our own say nothing', () => {
    const signals = [
      { id: 'M1', answer: 'unknown' },
      { id: 'M2', answer: 'for', kind: 'inference' },
    ];
    expect(one({ signals })).toMatchObject({ verdict: 'unknown', contributions: [] });
  });

  test('older evidence moves less; the age of one signal goes before that of the case', () => {
    const first = (over: Case): number => one({ signals: FOR, ...over }).p.first;
    expect(first({ evidence_age_days: 60 })).toBeLessThan(first({ evidence_age_days: 1 }));
    const young = FOR.map((signal) => ({ ...signal, age_days: 1 }));
    expect(first({ evidence_age_days: 60, signals: young })).toBe(first({ evidence_age_days: 1 }));
    expect(first({ evidence_age_days: 36_500 })).toBeCloseTo(0.5, 6);
  });

  test('better founded evidence moves more', () => {
    const first = (kind: string): number => one({ signals: FOR.map((signal) => ({ ...signal, kind })) }).p.first;
    expect(first('document')).toBeGreaterThan(first('behaviour'));
    expect(first('behaviour')).toBeGreaterThan(first('third-party'));
    expect(one({ signals: FOR }).p.first).toBe(first('behaviour'));
  });

  test('said twice is said once, by one person or by two: one topic, one voice', () => {
    const say = (by: string) => ({ id: 'M1', answer: 'for', by });
    expect(one({ signals: [say('Chen'), say('Chen')] }).p).toEqual(one({ signals: [say('Chen')] }).p);
    expect(one({ signals: [say('Chen'), say('Li')] }).p).toEqual(one({ signals: [say('Chen')] }).p);
  });

  test('people who see us differently are said to disagree', () => {
    const signals = FOR.flatMap(({ id }) => [
      { id, answer: 'for', by: 'user' },
      { id, answer: 'against', by: 'gatekeeper' },
    ]);
    expect(one({ signals }).roles_disagree).toBe(true);
  });

  test('people: influence, roles, and who has left', () => {
    const yes = FOR.map((signal) => ({ ...signal, by: 'user' }));
    const no = FOR.map(({ id }) => ({ id, answer: 'against', by: 'boss' }));
    const people = [
      { name: 'user', influence: 'low', roles: ['user'] },
      { name: 'boss', influence: 'high', roles: ['economic'] },
    ];
    const both = one({ signals: [...yes, ...no], people });
    expect(both).toMatchObject({ proven: false, roles_disagree: true });
    expect(both.p.first).toBeLessThan(0.2);
    const gone = one({
      signals: [...yes, ...no],
      people: people.map((who) => ({ ...who, left: who.name === 'boss' })),
    });
    expect(gone.p).toEqual(one({ signals: yes, people: people.slice(0, 1) }).p);
  });

  test('the course is what the deal’s page would say', () => {
    const against = FOR.map((signal) => ({ ...signal, answer: 'against' }));
    expect(one({ signals: FOR })).toMatchObject({ place: 'leaning', course: 'prove', stance: ['go-on', 'leave'] });
    expect(one({ signals: against })).toMatchObject({ place: 'reference', course: 'leave' });
  });

  test('first choice is proven by two people, one of them the economic buyer or a coach', () => {
    const by = (name: string) => FOR.map((signal) => ({ ...signal, by: name }));
    const signals = [...by('user'), ...by('boss')];
    const roles = (boss: string[]) => [
      { name: 'user', roles: ['user'] },
      { name: 'boss', roles: boss },
    ];
    expect(one({ signals, people: roles(['economic']) }).proven).toBe(true);
    expect(one({ signals, people: roles(['coach']) }).proven).toBe(true);
    expect(one({ signals, people: roles(['technical']) }).proven).toBe(false);
    expect(one({ signals }).proven).toBe(false);
    expect(one({ signals: by('boss'), people: roles(['economic']) }).proven).toBe(false);
  });

  test('silence keeps what speaks against us; contact lets it fade', () => {
    const against = FOR.map(({ id }) => ({ id, answer: 'against', age_days: 120 }));
    const silent = one({ signals: against, days_silent: 120 }).p.first;
    expect(silent).toBe(one({ signals: against.map((signal) => ({ ...signal, age_days: 0 })) }).p.first);
    expect(one({ signals: against }).p.first).toBeGreaterThan(silent);
  });

  test('the number of days since an executive decides what it says', () => {
    const of = (value: number, answer = 'unknown') =>
      one({ signals: [{ id: 'days-since-executive', answer, value_days: value }] }).p.first;
    expect(of(5)).toBeGreaterThan(0.5);
    expect(of(60)).toBeLessThan(0.5);
    expect(of(60, 'for')).toBe(of(60, 'against'));
  });

  test('every case of the file is judged, in its order', () => {
    const cases = ['c', 'a', 'b'].map((id) => ({ id, phase: 'late', signals: [] }));
    expect(judged(...cases).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(judged()).toEqual([]);
  });

  test('what golden files carry beside their cases is let be', () => {
    const text = JSON.stringify({
      source: 's',
      note: 'n',
      laws: ['l'],
      no_signals: {},
      status_case: {},
      cases: [
        {
          id: 'a',
          title: 't',
          phase: 'late',
          serious_competitors: 'unknown',
          evidence_age_days: 7,
          signals: [{ id: 'days-since-executive', answer: 'against', value_days: 60, because: 'b' }],
          expect: { stance: ['leave'] },
        },
      ],
    });
    expect(judgeFirstChoice(text, 'golden.json')).toHaveLength(1);
    expect(judgeFirstChoice(`\uFEFF${text}`, 'golden.json')).toHaveLength(1);
  });
});
