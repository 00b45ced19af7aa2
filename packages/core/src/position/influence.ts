import type { Influence, Role } from '../facts/vocabulary.ts';

/** What of a person on the deal bears on how loud their word is. */
export interface Voter {
  readonly contactId: string;
  readonly influence: Influence | null;
  readonly roles: readonly Role[];
  /** All three tests of a coach are facts. */
  readonly provenCoach: boolean;
}

const LOUDNESS: Readonly<Record<Influence, number>> = { high: 3, medium: 2, low: 1 };
const loudness = (influence: Influence | null): number => LOUDNESS[influence ?? 'low'];

/**
 * How much each person's word counts, 0–1: by influence over that of the heaviest person there. Somebody unknown, and
 * the customer in general, count as low; where nobody's influence is known everybody counts whole.
 */
export function influenceOf(voters: readonly Voter[]): (by: string | null) => number {
  const heaviest = Math.max(1, ...voters.map(({ influence }) => loudness(influence)));
  const of = new Map(voters.map(({ contactId, influence }) => [contactId, loudness(influence) / heaviest]));
  return (by) => (by === null ? undefined : of.get(by)) ?? 1 / heaviest;
}
