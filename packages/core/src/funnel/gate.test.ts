import { describe, expect, test } from 'vitest';
import { gateSlot } from '../facts/slot.ts';
import type { CustomerSize } from '../facts/vocabulary.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { STAGES, type StageRule } from './stages.ts';
import { criteria, type FactSpec, heldOf } from '../testing/build.ts';
import { isShown, judgeGate } from './gate.ts';

const stage = (id: string): StageRule => STAGES.find((one) => one.id === id) as StageRule;
const gate = (id: string, size: CustomerSize, facts: readonly FactSpec[]) =>
  judgeGate(stage(id), { size, hold: heldOf({ facts }).hold, met: isShown });

describe('each gate of the method', () => {
  test.each<[string, CustomerSize, string[], boolean, string[]]>([
    ['target', 'small', [], false, ['target.material-accepted', 'target.first-contact', 'target.visit-date-agreed']],
    ['target', 'small', ['target.first-contact'], false, ['target.material-accepted', 'target.visit-date-agreed']],
    ['target', 'large', ['target.first-contact', 'target.visit-date-agreed'], true, []],
    [
      'intent',
      'large',
      ['intent.formal-visit'],
      false,
      ['intent.comparing', 'intent.explicit-need', 'intent.owner-named'],
    ],
    ['intent', 'large', ['intent.comparing', 'intent.owner-named'], true, []],
    ['set-up', 'small', ['set-up.team-and-process'], false, ['set-up.core-needs']],
    ['set-up', 'small', ['set-up.team-and-process', 'set-up.core-needs'], true, []],
    [
      'set-up',
      'large',
      ['set-up.team-and-process', 'set-up.core-needs'],
      false,
      ['set-up.schedule', 'set-up.budget-range'],
    ],
    [
      'set-up',
      'government',
      ['set-up.team-and-process', 'set-up.core-needs', 'set-up.schedule'],
      false,
      ['set-up.budget-range'],
    ],
    [
      'set-up',
      'government',
      ['set-up.team-and-process', 'set-up.core-needs', 'set-up.schedule', 'set-up.budget-range'],
      true,
      [],
    ],
    // Rivals being there is a criterion that no size must show.
    ['set-up', 'small', ['set-up.competitors'], false, ['set-up.team-and-process', 'set-up.core-needs']],
    ['recognition', 'large', ['recognition.tender-won'], true, []],
    ['recognition', 'large', ['recognition.named-first-choice'], true, []],
    ['recognition', 'large', ['recognition.majority-for-us'], true, []],
    ['negotiation', 'large', ['negotiation.customer-contract'], true, []],
    ['negotiation', 'large', ['negotiation.our-contract'], true, []],
    ['negotiation', 'large', ['negotiation.deadline'], true, []],
    ['negotiation', 'large', ['negotiation.price-objection'], true, []],
    ['negotiation', 'large', ['negotiation.terms-discussed'], true, []],
    ['close', 'large', ['close.contract-signed'], true, []],
    ['close', 'large', ['close.first-payment'], true, []],
    ['close', 'large', [], false, ['close.contract-signed', 'close.first-payment']],
  ])('%s of a %s customer on %j: open %s', (id, size, held, pass, missing) => {
    expect(gate(id, size, criteria(held))).toMatchObject({ stage: id, pass, missing });
  });
});

describe('what opens a gate', () => {
  const one = { slot: gateSlot('close.contract-signed'), value: true as FactSpec['value'] };

  test.each<[string, FactSpec, boolean]>([
    ['a fresh fact', one, true],
    ['an ageing fact', { ...one, age: 300 }, true],
    ['a stale fact', { ...one, age: 361 }, false],
    ['hearsay', { ...one, kind: 'third-party' }, false],
    ['our own conclusion', { ...one, kind: 'inference' }, false],
    ['a tick with nothing behind it', { ...one, kind: null }, false],
    ['a fact that it is not so', { ...one, value: false }, false],
    ['a value instead of a tick', { ...one, value: 'HT-2026-031' }, true],
    ['an empty value', { ...one, value: '' }, false],
  ])('%s: %s', (_, fact, pass) => {
    expect(gate('close', 'large', [fact]).pass).toBe(pass);
  });

  test('every criterion is shown with what it is based on', () => {
    const { criteria: shown, need } = gate('close', 'large', [{ ...one, age: 3 }]);
    expect(need).toEqual({ atLeast: 1 });
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatchObject({ id: 'close.contract-signed', met: true, held: { basis: 'fact', ageDays: 3 } });
    expect(shown[1]).toMatchObject({ id: 'close.first-payment', met: false, held: { basis: 'unknown' } });
  });
});

describe('a workspace’s own gate', () => {
  test('two of three, or all of two, as it says', () => {
    const own: StageRule = {
      ...stage('target'),
      need: { small: { atLeast: 1 }, large: { all: ['target.first-contact'] }, government: { atLeast: 3 } },
    };
    const { hold } = heldOf({ facts: criteria(['target.first-contact']) });
    expect(judgeGate(own, { size: 'small', hold, met: isShown }).pass).toBe(true);
    expect(judgeGate(own, { size: 'large', hold, met: isShown }).pass).toBe(true);
    expect(judgeGate(own, { size: 'government', hold, met: isShown }).missing).toEqual([
      'target.material-accepted',
      'target.visit-date-agreed',
    ]);
  });

  test('the default stages are the method’s', () => {
    expect(DEFAULT_PARAMETERS.stages.map(({ id, p }) => [id, p])).toEqual([
      ['target', 0.1],
      ['intent', 0.2],
      ['set-up', 0.3],
      ['recognition', 0.4],
      ['negotiation', 0.5],
      ['close', 0.8],
    ]);
  });
});
