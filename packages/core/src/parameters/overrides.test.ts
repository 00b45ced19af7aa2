import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOverrides } from './overrides.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';
import { ParameterError, type ParameterProblem } from '../kernel/problem.ts';
import { leaves } from './rows.ts';
import { reasonFor } from './reasons.ts';
import { STAGES } from '../funnel/stages.ts';

const use = (overrides: unknown) => withOverrides(DEFAULT_PARAMETERS, overrides);
function problems(overrides: unknown): readonly ParameterProblem[] {
  try {
    use(overrides);
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
  return [];
}
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ownStages = (change: (stages: typeof STAGES extends readonly (infer S)[] ? S[] : never) => unknown): unknown => {
  const stages = json(STAGES) as never;
  change(stages);
  return { stages };
};

describe('a workspace’s own numbers', () => {
  test('nothing changed is the method', () => {
    expect(use({})).toEqual(DEFAULT_PARAMETERS);
  });

  test('one number changed leaves all others', () => {
    const changed = use({ flags: { executiveDays: 60 } });
    expect(changed.flags.executiveDays).toBe(60);
    expect({ ...changed, flags: { ...changed.flags, executiveDays: 45 } }).toEqual(DEFAULT_PARAMETERS);
  });

  test('the method itself is not touched', () => {
    const before = structuredClone(DEFAULT_PARAMETERS);
    use({ evidence: { kindWeight: { document: 0.5 } }, stages: json(STAGES) });
    expect(DEFAULT_PARAMETERS).toEqual(before);
  });

  test('every single number can be set to any value within its bounds, unless it breaks a law', () => {
    const anyLeaf = fc.constantFrom(
      ...[...leaves(DEFAULT_PARAMETERS)].filter(
        ({ path, value }) => path[0] !== 'stages' && typeof value !== 'boolean',
      ),
    );
    fc.assert(
      fc.property(anyLeaf, fc.double({ min: 0, max: 1, noNaN: true }), ({ path }, share) => {
        const { min, max } = reasonFor(path) ?? { min: 0, max: 0 };
        const value = min + share * (max - min);
        const overrides = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
        const found = problems(overrides).map(({ problem }) => problem);
        expect(found.filter((problem) => !['sum', 'ages', 'grades', 'odds', 'sizes'].includes(problem))).toEqual([]);
      }),
    );
  });

  test('exceptions at the gates are allowed until a workspace forbids them', () => {
    expect(use({}).gates.exceptions).toBe(true);
    expect(use({ gates: { exceptions: false } }).gates.exceptions).toBe(false);
  });

  test('a threshold may be set and taken away', () => {
    expect(use({ control: { thresholdMinor: 100_000_000 } }).control.thresholdMinor).toBe(100_000_000);
    expect(use({ control: { thresholdMinor: null } }).control.thresholdMinor).toBeNull();
  });
});

describe('overrides that cannot be used', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', 5, '', 'type'],
    ['a list', [], '', 'type'],
    ['nothing', null, '', 'type'],
    ['an unknown part', { evidense: {} }, 'evidense', 'unknown'],
    ['an unknown number', { flags: { executiveDay: 3 } }, 'flags.executiveDay', 'unknown'],
    ['a text for a number', { flags: { executiveDays: '45' } }, 'flags.executiveDays', 'type'],
    ['a number for a rule', { gates: { exceptions: 0 } }, 'gates.exceptions', 'type'],
    ['nothing for a number', { flags: { executiveDays: null } }, 'flags.executiveDays', 'type'],
    ['a number below its bound', { flags: { executiveDays: 0 } }, 'flags.executiveDays', 'range'],
    [
      'a number above its bound',
      { evidence: { kindWeight: { document: 1.1 } } },
      'evidence.kindWeight.document',
      'range',
    ],
    ['infinity', { position: { correlation: Number.POSITIVE_INFINITY } }, 'position.correlation', 'type'],
    ['not a number', { position: { correlation: Number.NaN } }, 'position.correlation', 'type'],
    ['a number for a part', { flags: 3 }, 'flags', 'type'],
    [
      'a phase of its own',
      { position: { likelihoods: { E1: { phase: 'late' } } } },
      'position.likelihoods.E1.phase',
      'type',
    ],
    ['ageing before fresh', { evidence: { freshHalfLives: 3 } }, 'evidence.ageingHalfLives', 'ages'],
    ['class A below class B', { customer: { gradeA: 2 } }, 'customer.gradeA', 'grades'],
    [
      'chances that do not sum to one',
      { position: { likelihoods: { E1: { reference: { for: 0.11 } } } } },
      'position.likelihoods.E1.reference',
      'sum',
    ],
  ])('%s', (_, overrides, path, problem) => {
    expect(problems(overrides)).toContainEqual(expect.objectContaining({ path, problem }));
  });

  test('an own __proto__ is an unknown part, and no object is harmed', () => {
    const overrides: unknown = JSON.parse('{"__proto__": {"polluted": 1}}');
    expect(problems(overrides)).toContainEqual(expect.objectContaining({ path: '__proto__', problem: 'unknown' }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a better answer must never speak against us', () => {
    const upsideDown = { first: { for: 0.15, mixed: 0.25, against: 0.6 } };
    const found = problems({ position: { likelihoods: { E2: upsideDown } } });
    expect(found).toContainEqual(
      expect.objectContaining({ path: 'position.likelihoods.E2.alternate', problem: 'odds' }),
    );
  });

  test('all faults are named at once, in one line each', () => {
    const overrides = { flags: { executiveDays: 0, silenceFactor: 'x' }, people: { nobody: 1 } };
    expect(problems(overrides).map(({ path }) => path)).toEqual([
      'flags.executiveDays',
      'flags.silenceFactor',
      'people.nobody',
    ]);
    expect(() => use(overrides)).toThrow('flags.executiveDays: range (allowed: 1…3650); flags.silenceFactor: type');
  });
});

describe('a workspace’s own stages', () => {
  const stage = (over: Record<string, unknown> = {}) => ({
    id: 'contact',
    p: 0.1,
    phase: 'early',
    leads: ['account-manager'],
    criteria: [
      { id: 'contact.met', ages: 'event' },
      { id: 'contact.need', ages: 'stage' },
    ],
    need: { small: { atLeast: 1 }, large: { all: ['contact.met', 'contact.need'] }, government: { atLeast: 2 } },
    ...over,
  });

  test('replace the method’s as a whole', () => {
    expect(use({ stages: [stage()] }).stages).toEqual([stage()]);
    expect(use({ stages: json(STAGES) }).stages).toEqual(STAGES);
  });

  test.each<[string, unknown, string, string]>([
    ['no stages', [], 'stages', 'type'],
    ['no list', {}, 'stages', 'type'],
    ['a stage that is none', ['contact'], 'stages.0', 'type'],
    ['an id with blanks', [stage({ id: 'first contact' })], 'stages.0.id', 'type'],
    ['no id', [stage({ id: undefined })], 'stages.0.id', 'type'],
    ['a probability above one', [stage({ p: 1.2 })], 'stages.0.p', 'range'],
    ['a probability in words', [stage({ p: 'half' })], 'stages.0.p', 'type'],
    ['an unknown phase', [stage({ phase: 'soon' })], 'stages.0.phase', 'type'],
    ['an unknown lead', [stage({ leads: ['ceo'] })], 'stages.0.leads.0', 'type'],
    ['a field of its own', [{ ...stage(), colour: 'red' }], 'stages.0.colour', 'unknown'],
    ['no criteria', [stage({ criteria: [] })], 'stages.0.criteria', 'type'],
    [
      'a criterion that ages like wine',
      [stage({ criteria: [{ id: 'x', ages: 'wine' }] })],
      'stages.0.criteria.0.ages',
      'type',
    ],
    [
      'a need for more than there is',
      [stage({ need: { ...stage().need, small: { atLeast: 3 } } })],
      'stages.0.need.small.atLeast',
      'range',
    ],
    [
      'a need for half a criterion',
      [stage({ need: { ...stage().need, small: { atLeast: 1.5 } } })],
      'stages.0.need.small.atLeast',
      'type',
    ],
    [
      'a need for a criterion that is not there',
      [stage({ need: { ...stage().need, large: { all: ['gone'] } } })],
      'stages.0.need.large.all.0',
      'type',
    ],
    [
      'a size left out',
      [stage({ need: { small: { atLeast: 1 }, large: { atLeast: 1 } } })],
      'stages.0.need.government',
      'missing',
    ],
    ['the same stage twice', [stage(), stage()], 'stages', 'duplicate'],
  ])('%s', (_, stages, path, problem) => {
    expect(problems({ stages })).toContainEqual(expect.objectContaining({ path, problem }));
  });

  test('a large customer may not need less than a small one', () => {
    const needs = [
      { small: { atLeast: 2 }, large: { atLeast: 1 }, government: { atLeast: 2 } },
      { small: { atLeast: 2 }, large: { all: ['contact.met'] }, government: { atLeast: 2 } },
      { small: { all: ['contact.need'] }, large: { all: ['contact.met'] }, government: { all: ['contact.need'] } },
      { small: { all: ['contact.need'] }, large: { atLeast: 2 }, government: { all: ['contact.need'] } },
    ];
    for (const need of needs) {
      expect(problems({ stages: [stage({ need })] })).toContainEqual(
        expect.objectContaining({ path: 'stages.contact.need.large', problem: 'sizes' }),
      );
    }
  });

  test('the method’s own stages with one criterion more are fine', () => {
    const overrides = ownStages((stages) => {
      (stages[0] as unknown as { criteria: unknown[] }).criteria.push({ id: 'target.site-tour', ages: 'event' });
    });
    expect(problems(overrides)).toEqual([]);
  });
});

describe('a criterion of the workspace’s own', () => {
  const named = (name: unknown) =>
    ownStages((stages) => {
      const [target] = stages as unknown as { criteria: unknown[] }[];
      target?.criteria.push({ id: 'target.own-1', ages: 'stage', name });
    });

  test('keeps the name it was given, and the method’s criteria need none', () => {
    const [target] = use(named('技术协议已会签')).stages;
    expect(target?.criteria.at(-1)).toEqual({ id: 'target.own-1', ages: 'stage', name: '技术协议已会签' });
    expect(target?.criteria[0]).not.toHaveProperty('name');
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['blanks around it', ' 会签 '],
    ['two lines', '会\n签'],
    ['signs nobody sees', '会\u200b签'],
    ['text that turns round', '\u202e会签'],
    ['too long', '长'.repeat(81)],
    ['no text', 5],
    ['null', null],
  ])('%s is no name', (_, name) => {
    expect(problems(named(name))).toMatchObject([{ path: 'stages.0.criteria.3.name', problem: 'type' }]);
  });
});
