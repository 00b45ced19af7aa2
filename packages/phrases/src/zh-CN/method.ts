/** What the method speaks of, and what it asks to do next: wherever deals are shown. */
export { criteria } from './criteria.ts';
export { moves } from './moves.ts';
export { signals } from './signals.ts';
export { slots } from './slots.ts';
