/** What a judgement says: where we stand, and what is wrong. */
export { asking } from './asking.ts';
export { flags } from './flags.ts';
export { verdicts } from './verdicts.ts';
