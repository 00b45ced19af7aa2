import { isFact, isYes } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import { COACH_TESTS, type PersonStanding } from '../people/standing.ts';
import type { Reading } from '../reading/reading.ts';
import { evidenceOf, flag } from './flag-rule.ts';

const coachesOf = ({ people }: Reading): PersonStanding[] => people.filter(({ roles }) => roles.includes('coach'));

const noCoach = flag('no-coach', { severity: 'high', remedy: 'develop-coach', urgency: 0.62 }, (reading) =>
  coachesOf(reading).length === 0 ? [{}] : [],
);

const coachUnproven = flag('coach-unproven', { severity: 'medium', remedy: 'test-coach', urgency: 0.4 }, (reading) =>
  coachesOf(reading).flatMap(({ contactId, name }) => {
    const tests = COACH_TESTS.map((facet) => ({ facet, held: reading.hold(personSlot(contactId, facet)) }));
    const open = tests.filter(({ held }) => !isFact(held) || !isYes(held));
    if (open.length === 0) return [];
    const params = { name, tests: open.map(({ facet }) => facet) };
    return [{ subject: contactId, params, evidence: tests.flatMap((one) => evidenceOf(one.held)) }];
  }),
);

/** Without a coach the chances are tiny; with an untested one they may be worse. */
export const coachFlags = [noCoach, coachUnproven] as const;
