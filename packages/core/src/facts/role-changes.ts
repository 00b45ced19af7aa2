import type { Day } from '../kernel/day.ts';
import type { Claim } from './claim.ts';

/** A change of a person's role in the deal. */
export interface RoleChange {
  readonly contactId: string;
  readonly on: Day;
}

const SLOT = /^person\.(.+)\.roles$/;
const rolesOf = ({ value }: Claim): readonly string[] => (Array.isArray(value) ? value : []);
/** Finding a further role is not a change; losing a known role is. */
const hasLost = (before: Claim, now: Claim): boolean => rolesOf(before).some((role) => !rolesOf(now).includes(role));

/**
 * The last change of each person's role. Only a fact replaced by another fact is a change: correcting a guess, or
 * a word on the same day, changes what we know, not the person.
 */
export function roleChanges(claims: readonly Claim[], isFactual: (claim: Claim) => boolean): RoleChange[] {
  const last = new Map<string, Claim>();
  const changes = new Map<string, RoleChange>();
  for (const claim of claims) {
    const contactId = SLOT.exec(claim.slot)?.[1];
    if (contactId === undefined || rolesOf(claim).length === 0 || !isFactual(claim)) continue;
    const before = last.get(contactId);
    last.set(contactId, claim);
    if (before === undefined || !hasLost(before, claim) || before.happenedOn === claim.happenedOn) continue;
    changes.set(contactId, { contactId, on: claim.happenedOn });
  }
  return [...changes.values()];
}
