import type { Phase, SignalId } from '@qibu/core';

export interface Group {
  readonly id: Phase | 'any';
  readonly signals: readonly SignalId[];
}
/** The signals by the phase in which they tell most. Source: docs/method/position.md. */
export const GROUPS: readonly Group[] = [
  { id: 'early', signals: ['E1', 'E2', 'E3', 'E4'] },
  { id: 'middle', signals: ['M1', 'M2', 'M3', 'M4'] },
  { id: 'late', signals: ['L1', 'L2', 'L3', 'L4'] },
  { id: 'any', signals: ['steering', 'meeting-length', 'said-will-choose-us', 'days-since-executive'] },
];
