import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CliInputError, JUDGE_KINDS, runJudge } from './index.ts';

const CHOICE = { id: 'a', phase: 'early', serious_competitors: 1, signals: [{ id: 'E1', answer: 'for' }] };
const GATE = { id: 'a', size: 'small', held: ['target.first-contact'] };
const STATUS = { id: 'a', facts: { gm_met: true } };
const GOOD: Readonly<Record<string, object>> = { 'first-choice': CHOICE, gates: GATE, status: STATUS };

function fault(kind: string, input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  try {
    runJudge(kind, text, 'my deals.json');
  } catch (error) {
    if (error instanceof CliInputError) return error.message;
    throw error;
  }
  throw new Error('the input was accepted');
}
const cases = (...list: readonly unknown[]) => ({ cases: list });
const signal = (over: object) => cases({ ...CHOICE, signals: [{ ...CHOICE.signals[0], ...over }] });

describe('input a person must mend', () => {
  test.each<[string, unknown, string]>([
    ['first-choice', signal({ id: 'E9' }), 'my deals.json: cases[0].signals[0].id: "E9"; allowed: E1, E2,'],
    [
      'first-choice',
      signal({ answer: 'yes' }),
      'cases[0].signals[0].answer: "yes"; allowed: for, mixed, against, unknown',
    ],
    [
      'first-choice',
      signal({ kind: 'rumour' }),
      'cases[0].signals[0].kind: "rumour"; allowed: document, public-statement,',
    ],
    ['first-choice', signal({ age_days: -1 }), 'cases[0].signals[0].age_days: -1; allowed: a number from 0 to 36500'],
    ['first-choice', signal({ value_days: 'long' }), 'cases[0].signals[0].value_days: "long"'],
    ['first-choice', signal({ by: '' }), 'cases[0].signals[0].by: ""; allowed: a text'],
    ['first-choice', signal({ byy: 'Chen' }), 'cases[0].signals[0].byy: unknown field; allowed: id, answer, by'],
    ['first-choice', cases({ ...CHOICE, phase: 'mid' }), 'cases[0].phase: "mid"; allowed: early, middle, late'],
    ['first-choice', cases({ ...CHOICE, phase: undefined }), 'cases[0].phase: missing; allowed: early, middle, late'],
    [
      'first-choice',
      cases({ ...CHOICE, serious_competitors: 1.5 }),
      'cases[0].serious_competitors: 1.5; allowed: a whole number',
    ],
    ['first-choice', cases({ ...CHOICE, serious_competitors: 'many' }), 'cases[0].serious_competitors: "many"'],
    ['first-choice', cases({ ...CHOICE, signals: { E1: 'for' } }), 'cases[0].signals: an object; allowed: a list'],
    ['first-choice', cases({ ...CHOICE, evidence_age_days: '7' }), 'cases[0].evidence_age_days: "7"'],
    ['first-choice', cases(CHOICE, { ...CHOICE, id: 7 }), 'cases[1].id: 7; allowed: a text'],
    ['first-choice', cases('a'), 'cases[0]: "a"; allowed: an object with id'],
    ['first-choice', {}, 'cases: missing; allowed: a list'],
    ['first-choice', { ...cases(), casess: [] }, 'casess: unknown field; allowed: cases, source'],
    ['first-choice', [], 'top level: a list; allowed: an object with cases'],
    ['first-choice', 'null', 'top level: null'],
    [
      'gates',
      cases({ ...GATE, held: ['target.firstcontact'] }),
      'cases[0].held[0]: "target.firstcontact"; allowed: target.material-accepted,',
    ],
    [
      'gates',
      cases({ ...GATE, held: 'target.first-contact' }),
      'cases[0].held: "target.first-contact"; allowed: a list',
    ],
    ['gates', cases({ ...GATE, size: 'huge' }), 'cases[0].size: "huge"; allowed: small, large, government'],
    ['gates', cases({ ...GATE, claimed: 'won' }), 'cases[0].claimed: "won"; allowed: target, intent, set-up'],
    ['gates', cases({ ...GATE, Held: [] }), 'cases[0].Held: unknown field'],
    [
      'status',
      cases({ ...STATUS, facts: { gm_meet: true } }),
      'cases[0].facts.gm_meet: unknown field; allowed: gm_met, proposal',
    ],
    ['status', cases({ ...STATUS, facts: { budget: 5 } }), 'cases[0].facts.budget: 5; allowed: a text'],
    ['status', cases({ ...STATUS, facts: undefined }), 'cases[0].facts: missing; allowed: an object with gm_met'],
    ['status', cases({ ...STATUS, facts: { days_silent: 'long' } }), 'cases[0].facts.days_silent: "long"'],
    [
      'status',
      cases({ ...STATUS, rep_claims: { status: 'hot' } }),
      'cases[0].rep_claims.status: "hot"; allowed: urgent, in-progress',
    ],
    [
      'status',
      cases({ ...STATUS, rep_claims: { stage: 'demo' } }),
      'cases[0].rep_claims.stage: "demo"; allowed: target, intent',
    ],
    ['status', { status_case: { ...STATUS, id: '' } }, 'status_case.id: ""; allowed: a text'],
  ])('%s: %j', (kind, input, message) => {
    expect(fault(kind, input)).toContain(message);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"cases": [{"id": "a"'],
    ['a table', 'id,phase\na,early'],
    ['two documents', '{"cases": []} {"cases": []}'],
    ['binary', '\u0000\u0001\u0002'],
  ])('a file that is %s is said to be no JSON', (_, text) => {
    for (const kind of JUDGE_KINDS) expect(fault(kind, text)).toMatch(/^my deals\.json: top level: not JSON \(/);
  });

  test('an unknown judge is named with those there are', () => {
    expect(fault('coalitions', '{}')).toBe('judge: kind: coalitions; allowed: first-choice, status, gates');
    expect(fault('__proto__', '{}')).toContain('allowed: first-choice');
    expect(fault('constructor', '{}')).toContain('allowed: first-choice');
  });

  test('an own __proto__ is an unknown field and harms nothing', () => {
    expect(fault('gates', '{"cases": [{"id": "a", "size": "small", "__proto__": {"held": []}}]}')).toContain(
      '__proto__: unknown field',
    );
    expect(fault('gates', '{"__proto__": {"x": 1}}')).toContain('__proto__: unknown field');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('whatever the input', () => {
  test('the answer is a verdict or one line', () => {
    const anyKind = fc.constantFrom(...JUDGE_KINDS);
    const anyJson = fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ cases: [value] })),
      fc.string(),
    );
    fc.assert(
      fc.property(anyKind, anyJson, (kind, text) => {
        try {
          expect(Array.isArray(runJudge(kind, text, 'f'))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CliInputError);
          expect((error as Error).message).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('one field gone wrong in a good case is a fault, or the field was not needed', () => {
    const anyWrong = fc.jsonValue();
    fc.assert(
      fc.property(fc.constantFrom(...JUDGE_KINDS), fc.nat(), anyWrong, (kind, pick, wrong) => {
        const good = GOOD[kind] ?? {};
        const field = Object.keys(good)[pick % Object.keys(good).length] ?? 'id';
        const text = JSON.stringify({ cases: [{ ...good, [field]: wrong }] });
        try {
          expect(runJudge(kind, text, 'f')).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(CliInputError);
          expect((error as Error).message).toContain('cases[0]');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a case nested a hundred thousand deep is answered in one line', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(fault('gates', `{"cases": [{"id": "a", "size": "small", "held": [${deep}]}]}`)).toContain('my deals.json');
  });
});
