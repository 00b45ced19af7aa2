import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS_SLOTS, type StatusSlot } from '../facts/slot.ts';
import { judgeStage } from '../funnel/stage.ts';
import { DEAL_STATUSES } from '../facts/vocabulary.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { criteria, type DealSpec, type FactSpec, gatesOf } from '../testing/build.ts';
import { deriveStatus, judgeStatus, statusAnswer } from './status.ts';

const judged = (spec: DealSpec) => {
  const scene = gatesOf(spec);
  const stage = judgeStage(scene.known, DEFAULT_PARAMETERS.stages, scene);
  return judgeStatus(scene.hold, { known: scene.known, stage, keyLeftOn: null });
};
const answers = (yes: readonly StatusSlot[]) =>
  Object.fromEntries(STATUS_SLOTS.map((slot) => [slot, yes.includes(slot)])) as Record<StatusSlot, boolean>;
const yes = (...slots: string[]): FactSpec[] => slots.map((slot) => ({ slot: `status.${slot}`, value: true }));
const HOW_FAR = ['later', 'introducing', 'in-progress', 'urgent'];

describe('the project’s status', () => {
  test.each([
    ['urgent', ['set-up', 'budget', 'eb-agrees', 'schedule', 'time-pressing']],
    ['urgent', ['set-up', 'budget', 'eb-agrees', 'schedule', 'time-pressing', 'contact']],
    ['in-progress', ['set-up', 'budget', 'eb-agrees', 'schedule']],
    ['in-progress', ['set-up', 'budget', 'eb-agrees']],
    ['in-progress', ['set-up', 'budget', 'schedule']],
    ['in-progress', ['set-up', 'budget', 'schedule', 'time-pressing']],
    ['introducing', ['set-up', 'budget', 'contact']],
    ['introducing', ['set-up', 'contact']],
    ['introducing', ['budget', 'eb-agrees', 'schedule', 'time-pressing', 'contact']],
    ['introducing', ['contact']],
    ['introducing', ['eb-agrees']],
    ['later', []],
    ['later', ['time-pressing']],
  ])('%s: %j', (status, slots) => {
    expect(judged({ facts: yes(...slots) }).derived).toBe(status);
  });

  test('one more yes never sets the project back', () => {
    fc.assert(
      fc.property(fc.subarray([...STATUS_SLOTS]), fc.constantFrom(...STATUS_SLOTS), (slots, extra) => {
        const before = HOW_FAR.indexOf(deriveStatus(answers(slots)));
        const after = HOW_FAR.indexOf(deriveStatus(answers([...slots, extra])));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('unknown counts as no', () => {
    const unknown = Object.fromEntries(STATUS_SLOTS.map((slot) => [slot, null])) as Record<StatusSlot, null>;
    expect(deriveStatus(unknown)).toBe(deriveStatus(answers([])));
  });

  test('every status can be reached', () => {
    const all = fc
      .sample(fc.subarray([...STATUS_SLOTS]), { numRuns: 500, seed: 3 })
      .map((slots) => deriveStatus(answers(slots)));
    expect(new Set(all)).toEqual(new Set(DEAL_STATUSES));
  });
});

describe('what an answer rests on', () => {
  test.each<[string, FactSpec, boolean | null]>([
    ['a fact', { slot: 'status.budget', value: true }, true],
    ['a fact that there is none', { slot: 'status.budget', value: false }, false],
    ['hearsay', { slot: 'status.budget', value: true, kind: 'third-party' }, null],
    ['nothing', { slot: 'status.budget', value: true, kind: null }, null],
    ['a fact grown old', { slot: 'status.budget', value: true, age: 400 }, null],
    ['an ageing fact', { slot: 'status.budget', value: true, age: 300 }, true],
  ])('%s', (_, fact, value) => {
    expect(statusAnswer(judged({ facts: [fact] }), 'status.budget').value).toBe(value);
  });

  test('the decision maker’s yes of two months ago is no longer one', () => {
    const eb = { slot: 'status.eb-agrees', value: true };
    expect(judged({ facts: [...yes('set-up', 'budget'), { ...eb, age: 60 }] }).derived).toBe('in-progress');
    expect(judged({ facts: [...yes('set-up', 'budget'), { ...eb, age: 61 }] }).derived).toBe('introducing');
  });

  test('a gate criterion that says the same answers the question', () => {
    const status = judged({ facts: criteria(['set-up.budget-range', 'set-up.schedule']) });
    expect(statusAnswer(status, 'status.budget').value).toBe(true);
    expect(statusAnswer(status, 'status.schedule').value).toBe(true);
    expect(statusAnswer(status, 'status.set-up').value).toBeNull();
  });

  test('an answer of its own goes before what the gates say', () => {
    const facts = [...criteria(['set-up.budget-range']), { slot: 'status.budget', value: false }];
    expect(statusAnswer(judged({ facts }), 'status.budget').value).toBe(false);
  });

  test('an open set-up gate is a project set up', () => {
    const facts = criteria(['set-up.team-and-process', 'set-up.core-needs']);
    expect(statusAnswer(judged({ facts, deal: { customerSize: 'small' } }), 'status.set-up').value).toBe(true);
    expect(statusAnswer(judged({ facts, deal: { customerSize: 'large' } }), 'status.set-up').value).toBeNull();
  });

  test('a talk that went both ways is a contact, a letter without answer is none', () => {
    expect(judged({ talks: [{ age: 9 }] }).derived).toBe('introducing');
    expect(judged({ talks: [{ age: 9, twoWay: false }] }).derived).toBe('later');
  });
});

describe('the representative’s own label', () => {
  test.each([
    [null, false],
    ['introducing', false],
    ['in-progress', true],
    ['later', true],
  ] as const)('%s: differs %s', (claimed, mismatch) => {
    const status = judged({ deal: { repStatus: claimed }, facts: yes('contact') });
    expect(status).toMatchObject({ derived: 'introducing', claimed, mismatch });
  });
});
