import type { SignalId } from '../facts/signal.ts';

/** Signals that tell of one and the same thing. Source: docs/method/position.md#topics. */
const SHARED: Partial<Record<SignalId, string>> = {
  E3: 'access',
  L4: 'access',
  'days-since-executive': 'access',
  E2: 'time',
  'meeting-length': 'time',
  M2: 'steps',
  steering: 'steps',
};

/** What a signal tells of; on each topic one voice for us and one against us is heard. */
export const topicOf = (signal: SignalId): string => SHARED[signal] ?? signal;
