import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignalId } from '../facts/signal.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyAnswer } from '../testing/arbitrary.ts';
import { anyTold, LAW, TOLERANCE } from '../testing/laws.ts';
import { anyBidders, anyPhase, anySaid, positionOn, type Said, say, weighed } from '../testing/position.ts';
import { influenceOf } from './influence.ts';
import { logChances } from './log-chances.ts';
import type { Probabilities } from './states.ts';
import { topicOf } from './topic.ts';

const rules = DEFAULT_PARAMETERS.position;
const odds = (p: Probabilities, other: 'alternate' | 'reference'): number => Math.log(p.first) - Math.log(p[other]);

describe('law 1: support never hurts', () => {
  test.each([
    ['for', 1],
    ['against', -1],
  ] as const)('an answer %s moves the chance of being first one way only', (answer, way) => {
    fc.assert(
      fc.property(anyTold, anySaid, ({ said, scene }, extra) => {
        const before = positionOn(said, scene).p.first;
        const after = positionOn([...said, { ...extra, answer }], scene).p.first;
        expect((after - before) * way).toBeGreaterThanOrEqual(-TOLERANCE);
      }),
      LAW,
    );
  });
});

describe('law 2: a whisper is a whisper', () => {
  /** What an answer does at full weight, and what it may take back of the same person's older word. */
  function fullEffect(
    extra: Said,
    { said, phase }: { said: readonly Said[]; phase: 'early' | 'middle' | 'late' },
    at: 1 | 2,
  ) {
    const ratioOf = ({ signal, answer }: Said): number => {
      const logs = logChances(rules, signal, phase)[answer];
      return logs[0] - logs[at];
    };
    const own = ratioOf(extra);
    const older = said.filter(
      (one) => one.by === extra.by && one.age > extra.age && topicOf(one.signal) === topicOf(extra.signal),
    );
    const opposite = older.map(ratioOf).filter((ratio) => ratio * own < 0);
    return Math.abs(own) + Math.max(0, ...opposite.map(Math.abs));
  }

  test('an answer moves the odds by no more than its weight times its full effect', () => {
    fc.assert(
      fc.property(anyTold, anySaid, ({ said, scene }, extra) => {
        const [before, after] = [positionOn(said, scene).p, positionOn([...said, extra], scene).p];
        const { weights } = weighed(extra, 0, scene.silentDays);
        const most = Math.max(weights.for, weights.against);
        for (const [other, at] of [
          ['alternate', 1],
          ['reference', 2],
        ] as const) {
          if (before[other] === 0) continue;
          const moved = Math.abs(odds(after, other) - odds(before, other));
          const full = fullEffect(extra, { said, phase: scene.phase ?? 'early' }, at);
          // The phase shift is on the same pile; it may only ever count less for it.
          expect(moved).toBeLessThanOrEqual(most * full + 1e-6);
        }
      }),
      LAW,
    );
  });
});

describe('law 5: nothing known, nothing said', () => {
  test('little weight is no verdict, and first is only what has become likelier than before', () => {
    fc.assert(
      fc.property(anyTold, ({ said, scene }) => {
        const { verdict, p, prior, stance, contributions } = positionOn(said, { ...scene, shift: null });
        const influence = influenceOf(scene.voters ?? []);
        const most = said.reduce((sum, one) => sum + weighed(one, 0, scene.silentDays).weight * influence(one.by), 0);
        if (most < 0.2 - TOLERANCE) expect(verdict).toBe('unknown');
        if (verdict === 'first') expect(p.first).toBeGreaterThan(prior.first);
        expect(stance[0] === 'ask-first').toBe(verdict === 'unknown');
        if (said.length === 0) expect([verdict, contributions]).toEqual(['unknown', []]);
      }),
      LAW,
    );
  });
});

describe('law 9: silence is no good news', () => {
  /** Friendlier advice comes earlier; to ask first is neither. */
  const FRIENDLY = [
    'enter',
    'guard-and-bind-price-to-risk',
    'go-on',
    'slow-down-or-change-sso',
    'enter-only-with-new-access',
    'leave',
  ];

  test('as days pass without contact the chance of being first never rises and the advice gets no friendlier', () => {
    fc.assert(
      fc.property(anyTold, fc.integer({ min: 1, max: 200 }), ({ said, scene }, more) => {
        const before = positionOn(said, scene);
        const older = said.map((one) => ({ ...one, age: one.age + more }));
        const after = positionOn(older, { ...scene, silentDays: (scene.silentDays ?? 0) + more });
        expect(after.p.first).toBeLessThanOrEqual(before.p.first + TOLERANCE);
        const [was, is] = [before.stance[0] ?? '', after.stance[0] ?? ''];
        if (was === 'ask-first' || is === 'ask-first') return;
        expect(FRIENDLY.indexOf(is)).toBeGreaterThanOrEqual(FRIENDLY.indexOf(was));
      }),
      LAW,
    );
  });
});

describe('law 11: one fact counts once', () => {
  const TOPICS: readonly (readonly SignalId[])[] = [
    ['E3', 'L4', 'days-since-executive'],
    ['E2', 'meeting-length'],
    ['M2', 'steering'],
  ];

  test('answers that say the same count no more than the strongest of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TOPICS),
        fc.constantFrom('for', 'against'),
        anyBidders,
        (topic, answer, bidders) => {
          const each = topic.map((signal) => positionOn([say(signal, answer)], { bidders }).p.first);
          const all = positionOn(
            topic.map((signal) => say(signal, answer)),
            { bidders },
          ).p.first;
          const strongest = answer === 'for' ? Math.max(...each) : Math.min(...each);
          // Each of the two odds may be moved most by another of the signals.
          expect(Math.abs(all - strongest)).toBeLessThan(0.02);
        },
      ),
      LAW,
    );
  });

  test('several answers of one statement count no more than their discounted number of the strongest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySaid, { selector: ({ signal }) => topicOf(signal), minLength: 1, maxLength: 8 }),
        anyPhase,
        (said, phase) => {
          const once = said.map((one) => ({ ...one, by: 'p1', age: 3, kind: 'document' as const }));
          const size = (list: readonly Said[], at: 'alternate' | 'reference'): number => {
            const { p, prior } = positionOn(list, { phase });
            return odds(p, at) - odds(prior, at);
          };
          for (const at of ['alternate', 'reference'] as const) {
            const parts = once.map((one) => Math.abs(size([one], at)));
            const most = (once.length / (1 + 0.3 * (once.length - 1))) * Math.max(...parts);
            expect(Math.abs(size(once, at))).toBeLessThanOrEqual(most + 1e-9);
          }
        },
      ),
      LAW,
    );
  });

  test('the customer in general and a named person on the same statement are one voice', () => {
    fc.assert(
      fc.property(anySaid, anyBidders, (one, bidders) => {
        const named = { ...one, by: 'p1' };
        expect(positionOn([named, { ...one, by: null }], { bidders }).p).toEqual(positionOn([named], { bidders }).p);
      }),
      LAW,
    );
  });
});

describe('law 12: the decider outweighs the crowd', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, at) => `u${at}`);
  const anySignals = fc.subarray(['E1', 'E2', 'E4', 'M1', 'M2', 'M3', 'M4', 'L1', 'L2', 'L3', 'L4'] as SignalId[], {
    minLength: 1,
  });
  const decider = { contactId: 'gm', influence: 'high', roles: ['economic'], provenCoach: false } as const;

  test('fifteen users for us and the decider against is never first and agreed', () => {
    fc.assert(
      fc.property(
        anySignals,
        anySignals,
        anyBidders,
        anyPhase,
        fc.constantFrom('low' as const, 'medium' as const),
        (yes, no, bidders, phase, influence) => {
          const users = crowd(15).map((contactId) => ({
            contactId,
            influence,
            roles: ['user' as const],
            provenCoach: false,
          }));
          const said = [
            ...crowd(15).flatMap((by) => yes.map((signal) => say(signal, 'for', { by }))),
            ...no.map((signal) => say(signal, 'against', { by: 'gm' })),
          ];
          const { verdict, rolesDisagree } = positionOn(said, { bidders, phase, voters: [...users, decider] });
          expect(verdict === 'first' && !rolesDisagree).toBe(false);
        },
      ),
      LAW,
    );
  });

  test('on the same signals the crowd does not lift us above where we began', () => {
    fc.assert(
      fc.property(
        anySignals,
        anyBidders,
        fc.constantFrom('low' as const, 'medium' as const),
        (signals, bidders, influence) => {
          const users = crowd(15).map((contactId) => ({ contactId, influence, roles: [], provenCoach: false }));
          const said = [
            ...crowd(15).flatMap((by) => signals.map((signal) => say(signal, 'for', { by }))),
            ...signals.map((signal) => say(signal, 'against', { by: 'gm' })),
          ];
          const { p, prior } = positionOn(said, { bidders, voters: [...users, decider] });
          expect(p.first).toBeLessThanOrEqual(prior.first + TOLERANCE);
        },
      ),
      LAW,
    );
  });

  test('twenty who agree do not dilute one who does not, and those who say the same agree', () => {
    fc.assert(
      fc.property(anySignals, anyPhase, fc.integer({ min: 1, max: 20 }), (signals, phase, count) => {
        const yes = crowd(count).flatMap((by) => signals.map((signal) => say(signal, 'for', { by })));
        expect(positionOn(yes, { phase }).rolesDisagree).toBe(false);
        const no = signals.map((signal) => say(signal, 'against', { by: 'one' }));
        const few = positionOn([...yes.filter(({ by }) => by === 'u0'), ...no], { phase });
        expect(positionOn([...yes, ...no], { phase }).rolesDisagree).toBe(few.rolesDisagree);
      }),
      LAW,
    );
  });
});

describe('law 14: kept', () => {
  const anyPicked = anyTold
    .filter(({ said }) => said.length > 0)
    .chain((told) => fc.record({ told: fc.constant(told), at: fc.nat({ max: told.said.length - 1 }) }));
  const changed = (said: readonly Said[], at: number, over: Partial<Said>): Said[] =>
    said.map((one, index) => (index === at ? { ...one, ...over } : one));

  test('a better answer never lowers the chance of being first', () => {
    const HOW_GOOD = { against: 0, mixed: 1, for: 2 } as const;
    fc.assert(
      fc.property(anyPicked, anyAnswer, ({ told: { said, scene }, at }, answer) => {
        const way = Math.sign(HOW_GOOD[answer] - HOW_GOOD[said[at]?.answer ?? answer]);
        const moved = positionOn(changed(said, at, { answer }), scene).p.first - positionOn(said, scene).p.first;
        expect(moved * way).toBeGreaterThanOrEqual(-TOLERANCE);
      }),
      LAW,
    );
  });

  test('repeating adds nothing, and order never matters', () => {
    fc.assert(
      fc.property(anyPicked, ({ told: { said, scene }, at }) => {
        const { p } = positionOn(said, scene);
        expect(positionOn([...said, said[at] as Said], scene).p).toEqual(p);
        expect(positionOn(said.toReversed(), scene).p).toEqual(p);
      }),
      LAW,
    );
  });

  test('the same answer, of the same kind and newer, never weighs less', () => {
    fc.assert(
      fc.property(
        anySaid,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 300 }),
        (one, more, silentDays) => {
          const [young, old] = [weighed(one, 0, silentDays), weighed({ ...one, age: one.age + more }, 0, silentDays)];
          expect(young.weights.for).toBeGreaterThanOrEqual(old.weights.for);
          expect(young.weights.against).toBeGreaterThanOrEqual(old.weights.against);
        },
      ),
      LAW,
    );
  });

  test('chances sum to one, and contributions add up to the whole change', () => {
    fc.assert(
      fc.property(anyTold, ({ said, scene }) => {
        const { p, prior, contributions, shiftLogOdds } = positionOn(said, scene);
        expect(Math.abs(p.first + p.alternate + p.reference - 1)).toBeLessThan(1e-12);
        const logit = (of: Probabilities): number => Math.log(of.first / (of.alternate + of.reference));
        const parts = contributions.reduce((sum, { logOdds }) => sum + logOdds, shiftLogOdds);
        expect(parts).toBeCloseTo(logit(p) - logit(prior), 7);
        for (const { answer, logOdds } of contributions) {
          if (answer === 'for') expect(logOdds).toBeGreaterThan(-1e-12);
          if (answer === 'against') expect(logOdds).toBeLessThan(1e-12);
        }
      }),
      LAW,
    );
  });
});
