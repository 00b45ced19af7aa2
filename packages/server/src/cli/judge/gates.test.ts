import { describe, expect, test } from 'vitest';
import { judgeGates } from './gates.ts';

const judged = (over: Readonly<Record<string, unknown>>) => {
  const [found] = judgeGates(JSON.stringify({ cases: [{ id: 'a', size: 'small', held: [], ...over }] }), 'gates.json');
  if (found === undefined) throw new Error('one case in, one verdict out');
  return found;
};
const TARGET = ['target.material-accepted', 'target.first-contact'];
const INTENT = ['intent.formal-visit', 'intent.explicit-need'];
const SET_UP = ['set-up.team-and-process', 'set-up.core-needs'];

describe('judge gates', () => {
  test('prints the named fields', () => {
    expect(
      judged({ held: [...TARGET, ...INTENT, ...SET_UP, 'recognition.tender-won', 'negotiation.deadline'] }),
    ).toEqual({
      id: 'a',
      evidenced_stage: 'negotiation',
      missing: { close: ['close.contract-signed', 'close.first-payment'] },
      red_flags: [],
    });
  });

  test.each([
    ['small', 'set-up', undefined],
    ['large', 'intent', ['set-up.schedule', 'set-up.budget-range']],
    ['government', 'intent', ['set-up.schedule', 'set-up.budget-range']],
  ])('a %s customer with team and needs stands at %s', (size, stage, missing) => {
    const verdict = judged({ size, held: [...TARGET, ...INTENT, ...SET_UP] });
    expect(verdict.evidenced_stage).toBe(stage);
    expect(verdict.missing['set-up']).toEqual(missing);
  });

  test.each([
    ['nothing held', {}, null],
    ['one criterion', { held: TARGET.slice(0, 1) }, null],
    ['held by conclusion only', { held_as_inference_only: TARGET }, null],
    ['held by conclusion and on facts', { held_as_inference_only: TARGET, held: TARGET }, 'target'],
    ['the same criterion twice', { held: ['target.first-contact', 'target.first-contact'] }, null],
    ['a hole below', { held: [...TARGET, 'recognition.tender-won'] }, 'target'],
    ['no list at all', { held: undefined }, null],
  ])('%s', (_, over, stage) => {
    expect(judged(over).evidenced_stage).toBe(stage);
  });

  test.each([
    ['negotiation', ['stage-inflation']],
    ['target', []],
    [null, []],
  ])('claimed %s', (claimed, flags) => {
    expect(judged({ held: TARGET, claimed }).red_flags).toEqual(flags);
  });

  test('what golden files expect stands beside the input and changes nothing', () => {
    const expected = {
      evidenced_stage: 'close',
      missing_for: 'target',
      missing_at_least: 9,
      missing: ['x'],
      red_flag: 'stage-inflation',
      note: 'n',
    };
    expect(judged({ held: TARGET, ...expected })).toEqual(judged({ held: TARGET }));
  });
});
