import { describe, expect, test } from 'vitest';
import type { CustomerSize } from '../facts/vocabulary.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { ago, criteria, type DealSpec, gatesOf, moveTo } from '../testing/build.ts';
import { judgeStage } from './stage.ts';

const judged = (spec: DealSpec) => {
  const scene = gatesOf(spec);
  return judgeStage(scene.known, DEFAULT_PARAMETERS.stages, scene);
};
const TARGET = ['target.material-accepted', 'target.first-contact'];
const INTENT = ['intent.formal-visit', 'intent.explicit-need'];
const SMALL_SET_UP = ['set-up.team-and-process', 'set-up.core-needs'];
const SET_UP = [...SMALL_SET_UP, 'set-up.schedule', 'set-up.budget-range'];

interface Golden {
  readonly name: string;
  readonly held: readonly string[];
  readonly inferred?: readonly string[];
  readonly size: CustomerSize;
  readonly claimed?: string;
  readonly evidenced: string | null;
  readonly missing?: readonly [stage: string, criteria: readonly string[]];
  readonly inflated?: boolean;
}

/** Worked cases of the funnel formula. */
const GOLDEN: readonly Golden[] = [
  {
    name: 'one sign of interest is no target yet',
    held: ['target.material-accepted'],
    size: 'small',
    evidenced: null,
    missing: ['target', ['target.first-contact', 'target.visit-date-agreed']],
  },
  { name: 'two signs of interest make a target', held: TARGET, size: 'small', evidenced: 'target' },
  {
    name: 'a small customer is set up with a team and a clear need',
    held: [...TARGET, ...INTENT, ...SMALL_SET_UP],
    size: 'small',
    evidenced: 'set-up',
  },
  {
    name: 'a large customer with the same facts is not',
    held: [...TARGET, ...INTENT, ...SMALL_SET_UP],
    size: 'large',
    evidenced: 'intent',
    missing: ['set-up', ['set-up.schedule', 'set-up.budget-range']],
  },
  {
    name: 'government needs what a large customer needs',
    held: [...TARGET, ...INTENT, ...SET_UP],
    size: 'government',
    evidenced: 'set-up',
  },
  {
    name: 'a tender won over a hole does not count',
    held: [...TARGET, 'recognition.tender-won'],
    size: 'large',
    evidenced: 'target',
  },
  {
    name: 'a claim far ahead of the facts is inflated',
    held: TARGET,
    size: 'large',
    claimed: 'negotiation',
    evidenced: 'target',
    inflated: true,
  },
  {
    name: 'conclusions of our own open nothing',
    held: [],
    inferred: TARGET,
    size: 'small',
    evidenced: null,
  },
];

describe('golden cases', () => {
  test.each(GOLDEN)('$name', ({ held, inferred, size, claimed, evidenced, missing, inflated }) => {
    const stage = judged({
      deal: { customerSize: size },
      facts: [...criteria(inferred ?? [], { kind: 'inference' }), ...criteria(held)],
      ...(claimed === undefined ? {} : { stage: claimed }),
    });
    expect(stage.evidenced).toBe(evidenced);
    expect(stage.inflated).toBe(inflated ?? false);
    if (missing !== undefined) {
      expect(stage.gates.find((gate) => gate.stage === missing[0])?.missing).toEqual(missing[1]);
    }
  });
});

describe('claimed against evidenced', () => {
  test.each([
    [undefined, [], null, false, null],
    ['target', [], null, true, null],
    ['target', TARGET, 'target', false, null],
    ['intent', TARGET, 'target', true, null],
    ['set-up', TARGET, 'target', true, 'intent'],
    ['negotiation', [...TARGET, ...INTENT], 'intent', true, 'set-up'],
    // Claiming less than the facts show is no inflation.
    ['target', [...TARGET, ...INTENT], 'intent', false, null],
    // A later gate that holds shows the hole even when nobody claims that stage.
    ['target', [...TARGET, 'close.first-payment'], 'target', false, 'intent'],
    // A stage the workspace has since removed is kept as claimed but judged nowhere.
    ['gone', TARGET, 'target', false, null],
  ] as const)('claimed %s on %j', (claimed, held, evidenced, inflated, hole) => {
    const spec = { facts: criteria(held), ...(claimed === undefined ? {} : { stage: claimed }) };
    expect(judged(spec)).toMatchObject({ claimed: claimed ?? null, evidenced, inflated, hole });
  });

  test('the newest move is the claim, and its day is since when', () => {
    const scene = gatesOf({ facts: criteria(TARGET) });
    const moves = [moveTo('target', ago(90)), moveTo('negotiation', ago(30)), moveTo('intent', ago(10))];
    expect(judgeStage({ ...scene.known, moves }, DEFAULT_PARAMETERS.stages, scene)).toMatchObject({
      claimed: 'intent',
      claimedSince: ago(10),
    });
  });

  test('without a move there is no claim', () => {
    expect(judged({})).toMatchObject({ claimed: null, claimedSince: null, inflated: false });
  });

  test('needs that were clear a year ago must be heard again', () => {
    const facts = [...criteria([...TARGET, 'intent.formal-visit', 'intent.owner-named']), ...criteria(SET_UP)];
    const aged = facts.map((fact) => (fact.slot === 'gate.set-up.core-needs' ? { ...fact, age: 361 } : fact));
    expect(judged({ facts }).evidenced).toBe('set-up');
    expect(judged({ facts: aged }).evidenced).toBe('intent');
  });
});
