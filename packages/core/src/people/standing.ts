import type { Held } from '../facts/claim.ts';
import { type Hold, isFact, isYes } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import { type PersonFacet, personSlot } from '../facts/slot.ts';
import type { DealPerson, Interaction } from '../facts/ledger.ts';
import { type Influence, INFLUENCES, type Mode, MODES, type Role, ROLES } from '../facts/vocabulary.ts';
import type { Day } from '../kernel/day.ts';
import type { PeopleRules } from './rules.ts';

export interface PersonStanding {
  readonly contactId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly rolesHeld: Held;
  readonly influence: Influence | null;
  readonly support: number | null;
  /** Support used in the sums: −2 when never contacted. */
  readonly effectiveSupport: number;
  readonly mode: Mode | null;
  readonly contacted: boolean;
  readonly lastContactOn: Day | null;
  readonly contacts: number;
  /** A coach whose three tests are all facts. */
  readonly provenCoach: boolean;
}

/** Every person in the deal as of the day. Source: docs/method/people.md. */
export function judgePeople(known: Known, holds: Holds, rules: PeopleRules): PersonStanding[] {
  const met = contactsByPerson(known.interactions);
  return known.people
    .map((person) => standing({ person, met: met.get(person.contactId) ?? [], ...holds, rules }))
    .sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
}

/** What is held today, and what without ageing: influence stays as last recorded. */
interface Holds {
  readonly hold: Hold;
  readonly lasting: Hold;
}

interface Scene extends Holds {
  readonly person: DealPerson;
  /** Two-way contacts, oldest first. */
  readonly met: readonly Interaction[];
  readonly rules: PeopleRules;
}

function standing({ person, met, hold, lasting, rules }: Scene): PersonStanding {
  const held = (facet: PersonFacet): Held => hold(personSlot(person.contactId, facet));
  const rolesHeld = held('roles');
  const contacted = met.length > 0 || isRaisedContact(held('contact-degree'));
  const support = numberIn(held('support'));
  return {
    contactId: person.contactId,
    name: person.name,
    roles: rolesIn(rolesHeld),
    rolesHeld,
    influence: oneOf(lasting(personSlot(person.contactId, 'influence')), INFLUENCES),
    support,
    effectiveSupport: effectiveSupport({ support, contacted, proven: held('support').basis !== 'unknown' }, rules),
    mode: oneOf(held('mode'), MODES),
    contacted,
    lastContactOn: met.at(-1)?.happenedOn ?? null,
    contacts: met.length,
    provenCoach:
      rolesIn(rolesHeld).includes('coach') && COACH_TESTS.every((test) => isFact(held(test)) && isYes(held(test))),
  };
}

/** A coach is credible inside, trusted by us, and wants us to win; each shown by a fact. */
export const COACH_TESTS: readonly PersonFacet[] = ['coach-credible', 'coach-trusted', 'coach-wants-us'];

/** People we have not met never count as supporters; support without evidence counts as none. */
export function effectiveSupport(
  one: { readonly support: number | null; readonly contacted: boolean; readonly proven: boolean },
  rules: PeopleRules,
): number {
  const stated = one.proven ? (one.support ?? 0) : Math.min(0, one.support ?? 0);
  return one.contacted ? stated : Math.min(rules.uncontactedSupport, stated);
}

function contactsByPerson(interactions: readonly Interaction[]): Map<string, Interaction[]> {
  const met = new Map<string, Interaction[]>();
  for (const one of interactions) {
    if (!one.twoWay) continue;
    for (const contactId of new Set(one.with)) {
      const list = met.get(contactId);
      if (list === undefined) met.set(contactId, [one]);
      else list.push(one);
    }
  }
  return met;
}

/** Contact outside the log counts only on facts. */
const isRaisedContact = (held: Held): boolean =>
  isFact(held) && typeof held.value === 'string' && held.value !== 'none';

function rolesIn({ value }: Held): Role[] {
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ROLES.filter((role) => named.includes(role));
}

const numberIn = ({ value }: Held): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(5, Math.max(-5, value)) : null;

function oneOf<const T extends string>({ value }: Held, allowed: readonly T[]): T | null {
  return allowed.find((item) => item === value) ?? null;
}
