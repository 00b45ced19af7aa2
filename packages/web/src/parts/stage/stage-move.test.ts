import type { GateView } from '@qibu/contract';
import { STAGES } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { stageMove, wantedOf } from './stage-move.ts';

const gates = (met: readonly string[]): GateView[] =>
  STAGES.map(({ id, criteria, need }) => {
    const judged = criteria.map((one) => ({ id: one.id, met: met.includes(one.id), slot: `gate.${one.id}` }));
    const want = need.large;
    const open = ('all' in want ? want.all : judged.map((one) => one.id)).filter((one) => !met.includes(one));
    const pass = 'all' in want ? open.length === 0 : judged.filter((one) => one.met).length >= want.atLeast;
    return { stage: id, pass, need: want, criteria: judged, missing: pass ? [] : open };
  });

describe('what a move takes', () => {
  test('nothing when it is there already', () => {
    expect(stageMove({ claimed: 'intent', gates: gates([]) }, 'intent')).toEqual({ kind: 'same' });
  });
  test('a reason when it goes back', () => {
    expect(stageMove({ claimed: 'intent', gates: gates([]) }, 'target')).toEqual({ kind: 'back' });
  });
  test('every gate on the way when it goes forward', () => {
    const move = stageMove({ claimed: null, gates: gates(['target.first-contact']) }, 'intent');
    expect(move).toMatchObject({ kind: 'forward', missing: 3 });
    if (move.kind === 'forward') expect(move.closed.map(({ stage }) => stage)).toEqual(['target', 'intent']);
  });
  test('nothing is missing behind open gates', () => {
    const met = STAGES.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(stageMove({ claimed: 'target', gates: gates(met) }, 'close')).toMatchObject({ closed: [], missing: 0 });
  });
});
test('a gate that wants two of three wants one more after the first', () => {
  const [target] = gates(['target.first-contact']);
  expect(target && wantedOf(target)).toBe(1);
});
