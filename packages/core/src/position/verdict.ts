import { STATES } from './states.ts';

/** Where the customer ranks us, or that nothing is known yet. */
export const VERDICTS = [...STATES, 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];
