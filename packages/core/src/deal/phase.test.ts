import { describe, expect, test } from 'vitest';
import { judgeStage } from '../funnel/stage.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { criteria, type DealSpec, type FactSpec, gatesOf } from '../testing/build.ts';
import { judgePhase } from './phase.ts';

const phaseOf = (spec: DealSpec) => {
  const { stages } = DEFAULT_PARAMETERS;
  const scene = gatesOf(spec);
  const stage = judgeStage(scene.known, stages, scene);
  return judgePhase({ lasting: scene.lasting, stage, stages });
};
const customer = (value: string, over: Partial<FactSpec> = {}): FactSpec => ({
  slot: 'phase.customer',
  value,
  ...over,
});
const discussed = (value: string, over: Partial<FactSpec> = {}): FactSpec => ({
  slot: 'phase.discussed',
  value,
  ...over,
});
const SET_UP = criteria(['set-up.team-and-process', 'set-up.schedule', 'set-up.budget-range', 'set-up.core-needs']);

describe('the phase a deal is judged by', () => {
  test.each<[string, DealSpec, string]>([
    ['nothing known', {}, 'early'],
    ['only a claimed stage: whoever inflates it gets no better advice', { stage: 'negotiation' }, 'early'],
    ['only a claimed stage, set-up', { stage: 'set-up' }, 'early'],
    ['a word on price, which comes at any time', { facts: criteria(['negotiation.price-objection']) }, 'early'],
    [
      'facts go before the claim',
      { stage: 'negotiation', facts: criteria(['target.first-contact', 'target.material-accepted']) },
      'early',
    ],
    ['a set-up gate that holds', { facts: SET_UP }, 'middle'],
    ['a set-up answered on its own', { facts: [{ slot: 'status.set-up', value: true }] }, 'middle'],
    ['a set-up by hearsay', { facts: [{ slot: 'status.set-up', value: true, kind: 'third-party' }] }, 'early'],
    ['a contract form sent', { facts: criteria(['negotiation.our-contract']) }, 'late'],
    ['one set-up criterion is not enough', { facts: criteria(['set-up.core-needs']) }, 'early'],
    ['the customer’s phase as seen', { stage: 'target', facts: [customer('late')] }, 'late'],
    ['the customer’s phase goes before the gates', { facts: [...SET_UP, customer('late')] }, 'late'],
    ['a phase nobody knows', { facts: [customer('someday')] }, 'early'],
    ['a phase that rests on nothing', { facts: [customer('late', { kind: null })] }, 'early'],
    ['a stage since removed', { stage: 'gone' }, 'early'],
  ])('%s', (_, spec, phase) => {
    expect(phaseOf(spec).phase).toBe(phase);
  });
});

test('one sign of a late stage shows a late customer, though its gate needs two', () => {
  const stages = DEFAULT_PARAMETERS.stages.map((rule) =>
    rule.id === 'negotiation' ? { ...rule, need: { ...rule.need, large: { atLeast: 2 } } } : rule,
  );
  const scene = gatesOf({ facts: criteria(['negotiation.our-contract']) });
  const stage = judgeStage(scene.known, stages, scene);
  expect(stage.gates.find((gate) => gate.stage === 'negotiation')?.pass).toBe(false);
  expect(judgePhase({ lasting: scene.lasting, stage, stages }).phase).toBe('late');
});

describe('phase shift', () => {
  test.each<[string, FactSpec[], boolean]>([
    ['late, but talks about needs with us', [customer('late'), discussed('early')], true],
    ['middle, but talks about needs with us', [customer('middle'), discussed('early')], true],
    ['both late', [customer('late'), discussed('late')], false],
    ['talks about a later phase than the real one', [customer('early'), discussed('late')], false],
    ['nobody noted what is discussed', [customer('late')], false],
    ['nobody knows where the customer is', [discussed('early')], false],
    ['the gates show where the customer is', [...SET_UP, discussed('early')], true],
    [
      'a draft contract shows where the customer is',
      [...criteria(['negotiation.customer-contract']), discussed('middle')],
      true,
    ],
    ['what is discussed has no evidence', [customer('late'), discussed('early', { kind: null })], false],
  ])('%s', (_, facts, shifted) => {
    expect(phaseOf({ facts }).shifted).toBe(shifted);
  });

  test('a claimed stage is no proof of where the customer is', () => {
    expect(phaseOf({ stage: 'negotiation', facts: [discussed('early')] })).toMatchObject({
      shifted: false,
      real: null,
    });
  });
});
