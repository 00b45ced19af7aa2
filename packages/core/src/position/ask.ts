import type { SignalId } from '../facts/signal.ts';
import type { Role } from '../facts/vocabulary.ts';
import type { PersonStanding } from '../people/standing.ts';

/** Who can answer a question best: by function first. Source: docs/method/position.md#questions. */
const ANSWERED_BY: Partial<Record<SignalId, readonly Role[]>> = {
  E3: ['coach', 'economic'],
  M3: ['user', 'technical'],
  M4: ['technical', 'user'],
  L1: ['technical', 'coach'],
  L2: ['economic', 'coach'],
  L3: ['economic', 'user'],
  L4: ['coach', 'economic'],
  'days-since-executive': ['economic', 'coach'],
  'said-will-choose-us': ['coach', 'economic'],
};
const RANK = { high: 3, medium: 2, low: 1 } as const;

export interface Askable {
  readonly people: readonly PersonStanding[];
  /** People who have shown any signal yet. */
  readonly heard: ReadonlySet<string>;
  /** People who have answered this very signal. */
  readonly answered: ReadonlySet<string>;
}

/** The person to ask: in the right role, not asked yet, reachable, influential; null = anyone we meet. */
export function whomToAsk(signal: SignalId, { people, heard, answered }: Askable): string | null {
  const roles = ANSWERED_BY[signal] ?? [];
  const score = (one: PersonStanding): number =>
    (roles.some((role) => one.roles.includes(role)) ? 8 : 0) +
    (heard.has(one.contactId) ? 0 : 4) +
    (one.contacted ? 2 : 0) +
    (one.influence === null ? 0 : RANK[one.influence]);
  const free = people.filter(({ contactId }) => !answered.has(contactId));
  return (
    free.reduce<PersonStanding | null>((best, one) => (best === null || score(one) > score(best) ? one : best), null)
      ?.contactId ?? null
  );
}
