import type { Contribution, SignalId } from '@qibu/core';
import { expect, test } from 'vitest';
import { strongest } from './reasons.ts';

const push = (signal: SignalId, logOdds: number, by: string | null = null): Contribution => ({
  signal,
  by,
  answer: logOdds > 0 ? 'for' : 'against',
  logOdds,
  weight: 0.8,
  evidence: `e-${signal}-${by}`,
  ageDays: 3,
  derived: false,
});

test('the loudest first, three a side, each signal once', () => {
  const contributions = [
    push('M1', 0.5),
    push('M2', 0.9),
    push('M2', 0.4, 'p1'),
    push('M3', 0.6),
    push('M4', 0.7),
    push('L1', -0.3),
  ];
  const { forUs, against } = strongest({ contributions });
  expect(forUs.map(({ signal }) => signal)).toEqual(['M2', 'M4', 'M3']);
  expect(against.map(({ signal }) => signal)).toEqual(['L1']);
});
test('a push nobody would notice is no reason', () => {
  expect(strongest({ contributions: [push('E1', 0.01)] })).toEqual({ forUs: [], against: [] });
});
