export const SIGNALS = [
  'E1',
  'E2',
  'E3',
  'E4',
  'M1',
  'M2',
  'M3',
  'M4',
  'L1',
  'L2',
  'L3',
  'L4',
  'steering',
  'meeting-length',
  'said-will-choose-us',
  'days-since-executive',
] as const;
/** Phase signals of "where do we stand?". Source: docs/method/position.md. */
export type SignalId = (typeof SIGNALS)[number];
