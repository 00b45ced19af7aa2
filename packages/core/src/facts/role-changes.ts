import type { Day } from '../kernel/day.ts';
import type { Claim } from './claim.ts';

/** A person's role in the deal that was one thing and is another. */
export interface RoleChange {
  readonly contactId: string;
  readonly on: Day;
}

const SLOT = /^person\.(.+)\.roles$/;
const rolesOf = ({ value }: Claim): readonly string[] => (Array.isArray(value) ? value : []);
/** A role found beside those known is knowledge; one that is his no longer is a change. */
const hasLost = (before: Claim, now: Claim): boolean => rolesOf(before).some((role) => !rolesOf(now).includes(role));

/**
 * The last change of each person's role. Only a fact that gives way to another fact is a change: a guess put right, or
 * a word corrected on the same day, changes what we know, not the man.
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
