import type { SignalId } from '../facts/signal.ts';
import type { Role } from '../facts/vocabulary.ts';
import type { PersonStanding } from '../people/standing.ts';

/** Why this person: their role in the deal, or that nobody there is closer to us. */
export const ASK_REASONS = ['economic', 'technical', 'user', 'coach', 'closest'] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** Whom a question goes to. */
export interface Addressee {
  /** Contact to ask; null = nobody of the deal was ever met. */
  readonly ask: string | null;
  readonly why: AskReason | null;
  /** Somebody who could say more but was never met: ask for the introduction. */
  readonly introduce: string | null;
}

/**
 * Who can answer a question, by what is asked: authority, budget and price the economic buyer, technique the technical one,
 * the daily work a user, inside views and doors the coach. Source: docs/method/position.md#questions.
 */
const ANSWERED_BY: Readonly<Record<SignalId, Role>> = {
  E1: 'user',
  E2: 'user',
  E3: 'coach',
  E4: 'user',
  M1: 'user',
  M2: 'user',
  M3: 'user',
  M4: 'technical',
  L1: 'technical',
  L2: 'economic',
  L3: 'economic',
  L4: 'economic',
  steering: 'user',
  'meeting-length': 'user',
  'said-will-choose-us': 'coach',
  'days-since-executive': 'economic',
};

export interface Askable {
  readonly people: readonly PersonStanding[];
  /** People who have answered this very signal. */
  readonly answered: ReadonlySet<string>;
}

/** The person to ask: in the right role and met; else the coach, else whoever is closest to us. Never one we have not met. */
export function whomToAsk(signal: SignalId, { people, answered }: Askable): Addressee {
  const role = ANSWERED_BY[signal];
  const free = people.filter(({ contactId }) => !answered.has(contactId));
  const met = free.filter(({ contacted }) => contacted).sort(byCloseness);
  const fitting = met.find(({ roles }) => roles.includes(role));
  if (fitting !== undefined) return { ask: fitting.contactId, why: role, introduce: null };
  const unmet = free.find(({ roles, contacted }) => !contacted && roles.includes(role));
  const coach = met.find(({ roles }) => roles.includes('coach'));
  const way = coach ?? met.at(0);
  return {
    ask: way?.contactId ?? null,
    why: coach === undefined ? ((way && 'closest') ?? null) : 'coach',
    introduce: unmet?.contactId ?? null,
  };
}

/** A proven coach first, then who supports us most, then whom we know best. */
function byCloseness(a: PersonStanding, b: PersonStanding): number {
  return (
    Number(b.provenCoach) - Number(a.provenCoach) ||
    b.effectiveSupport - a.effectiveSupport ||
    b.contacts - a.contacts ||
    (a.contactId < b.contactId ? -1 : 1)
  );
}
