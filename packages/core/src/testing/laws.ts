import fc from 'fast-check';
import type { Said, Scene } from './position.ts';
import { anyBidders, anyPhase, anySaid, anyVoters } from './position.ts';

/** Every law is tried on so many made-up deals, the same ones each time. */
export const LAW = { numRuns: 5_000, seed: 20_260_630 } as const;
/** Thousands of whole judgements take long where the machine is busy. */
export const LONG = { timeout: 300_000 } as const;
export const TOLERANCE = 1e-9;

export interface Told {
  readonly said: readonly Said[];
  readonly scene: Scene;
}
export const anyScene: fc.Arbitrary<Scene> = fc.record({
  phase: anyPhase,
  bidders: anyBidders,
  voters: anyVoters,
  shift: fc.oneof(fc.constant(null), fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
  silentDays: fc.integer({ min: 0, max: 400 }),
});
/** Any answers in any deal. */
export const anyTold: fc.Arbitrary<Told> = fc.record({ said: fc.array(anySaid, { maxLength: 14 }), scene: anyScene });
