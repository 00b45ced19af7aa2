import { describe, expect, test } from 'vitest';
import { judgeStatusFile } from './status.ts';

const judged = (facts: Readonly<Record<string, unknown>>, claims?: Readonly<Record<string, unknown>>) => {
  const cases = [{ id: 'a', facts, ...(claims === undefined ? {} : { rep_claims: claims }) }];
  const [found] = judgeStatusFile(JSON.stringify({ cases }), 'status.json');
  if (found === undefined) throw new Error('one case in, one verdict out');
  return found;
};
const ALL = { gm_met: true, project_set_up: true, budget: true, eb_agrees: true, schedule: true, time_pressing: true };
const SILENT = {
  gm_met: 'many times, likes what they saw',
  proposal: 'handed in',
  project_set_up: false,
  budget: false,
  eb_agrees: 'unknown: the chairman must be asked',
  schedule: false,
  days_silent: 90,
};

describe('judge status', () => {
  test('three months of silence: introducing, inflated, drive the set-up', () => {
    expect(judged(SILENT, { status: 'in progress', stage: 'proposal (past set-up)' })).toEqual({
      id: 'a',
      status: 'introducing',
      evidenced_stage: 'target',
      red_flags: ['status-mismatch', 'eb-unknown', 'stage-inflation', 'silent'],
      next_move: 'drive-set-up',
    });
  });

  test.each([
    ['everything', ALL, 'urgent'],
    ['not pressing', { ...ALL, time_pressing: false }, 'in-progress'],
    ['no schedule', { ...ALL, schedule: false }, 'in-progress'],
    ['no agreement', { ...ALL, eb_agrees: false }, 'in-progress'],
    ['no agreement and no schedule', { ...ALL, eb_agrees: false, schedule: false }, 'introducing'],
    ['no budget', { ...ALL, budget: 'not yet' }, 'introducing'],
    ['contact only', { gm_met: true }, 'introducing'],
    ['nothing', {}, 'later'],
    ['all of it unknown', { gm_met: null, budget: 'unknown', schedule: '?' }, 'later'],
  ])('%s', (_, facts, status) => {
    expect(judged(facts).status).toBe(status);
  });

  test.each([
    ['没有', false],
    ['未立项', false],
    ['还没', false],
    ['无', false],
    ['not yet', false],
    ['no: frozen until spring', false],
    ['待定', null],
    ['不清楚，要问董事长', null],
    ['maybe', null],
    ['pending', null],
    ['unknown: ask the chairman', null],
    ['已立项', true],
    ['是', true],
    ['yes, in writing', true],
  ])('"%s" is %s', (words, value) => {
    const status = judged({ project_set_up: words, gm_met: true }).status;
    expect(status).toBe(judged({ project_set_up: value, gm_met: true }).status);
    expect(judged({ eb_agrees: words }).red_flags.includes('eb-unknown')).toBe(value === null);
  });

  test('any other word about one of the five questions is refused by name', () => {
    for (const field of ['project_set_up', 'budget', 'eb_agrees', 'schedule', 'time_pressing'])
      expect(() => judged({ [field]: 'nobody knows' })).toThrow(`facts.${field}: "nobody knows"; allowed: yes, no`);
    expect(judged({ gm_met: 'many times', proposal: 'handed in' }).status).toBe('introducing');
  });

  test('a file with cases of this kind in both places is refused, not half read', () => {
    const text = JSON.stringify({ cases: [{ id: 'a', facts: {} }], status_case: { id: 'b', facts: {} } });
    expect(() => judgeStatusFile(text, 'f')).toThrow('cases or status_case, not both');
  });

  test.each([
    ['is known when they agree', { eb_agrees: true }, false],
    ['is known when they refuse', { eb_agrees: 'no, they want another way' }, false],
    ['is unknown when nobody can say', { eb_agrees: 'unknown' }, true],
    ['is unknown when nothing is said', {}, true],
  ])('the decision maker %s', (_, facts, flagged) => {
    expect(judged(facts).red_flags.includes('eb-unknown')).toBe(flagged);
  });

  test.each([
    [0, false],
    [31, false],
    [32, true],
    [900, true],
  ])('%i days of silence are a mine: %s', (days, flagged) => {
    expect(judged({ gm_met: true, days_silent: days }).red_flags.includes('silent')).toBe(flagged);
  });

  test.each([
    ['urgent', true],
    ['in progress', true],
    ['In-Progress', true],
    ['introducing', false],
  ])('the label "%s" differs: %s', (status, flagged) => {
    expect(judged({ gm_met: true }, { status }).red_flags.includes('status-mismatch')).toBe(flagged);
  });

  test.each([
    ['target', false],
    ['intent', true],
    ['proposal', true],
    ['past target', true],
    ['past close', true],
  ])('the claimed stage "%s" is inflated: %s', (stage, flagged) => {
    const facts = { gm_met: true, proposal: true };
    expect(judged(facts, { stage }).red_flags.includes('stage-inflation')).toBe(flagged);
  });

  test('reads a file of cases and the single case of the golden file alike', () => {
    const one = { id: 'a', facts: SILENT, rep_claims: { status: 'in progress' }, expect: {} };
    const file = JSON.stringify({
      source: 's',
      note: 'n',
      laws: [],
      no_signals: {},
      cases: [{ any: 1 }],
      status_case: one,
    });
    expect(judgeStatusFile(file, 'f')).toEqual(judgeStatusFile(JSON.stringify({ cases: [one] }), 'f'));
    expect(judgeStatusFile('{"cases": []}', 'f')).toEqual([]);
  });
});
