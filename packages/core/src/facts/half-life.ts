/** What a fact is about decides how fast it ages. Source: docs/method/evidence.md#half-lives. */
export const HALF_LIFE_CLASSES = [
  'support',
  'mode',
  'competition',
  'stage',
  'timeline',
  'budget',
  'role',
  'organisation',
  'event',
  'customer',
] as const;
export type HalfLifeClass = (typeof HALF_LIFE_CLASSES)[number];

/** Days until a fact has lost half its weight. */
export const HALF_LIFE_DAYS: Readonly<Record<HalfLifeClass, number>> = {
  support: 30,
  mode: 30,
  competition: 30,
  stage: 60,
  timeline: 60,
  budget: 180,
  role: 180,
  organisation: 180,
  // A visit made or a tender won stays true; it ages as slowly as facts about the organisation.
  event: 180,
  customer: 180,
};
