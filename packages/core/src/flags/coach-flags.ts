import { isFact, isYes } from '../facts/holder.ts';
import { type PersonFacet, personSlot } from '../facts/slot.ts';
import { evidenceOf, type FlagFamily, raise } from './scene.ts';

/** A coach is credible inside, trusted by us, and wants us to win; each shown by a fact. */
const TESTS: readonly PersonFacet[] = ['coach-credible', 'coach-trusted', 'coach-wants-us'];

/** Without a coach the chances are tiny; with an untested one they may be worse. */
export const coachFlags: FlagFamily = ({ people, hold }) => {
  const coaches = people.filter(({ roles }) => roles.includes('coach'));
  if (coaches.length === 0) return [raise('no-coach')];
  return coaches.flatMap(({ contactId, name }) => {
    const tests = TESTS.map((facet) => ({ facet, held: hold(personSlot(contactId, facet)) }));
    const open = tests.filter(({ held }) => !isFact(held) || !isYes(held));
    if (open.length === 0) return [];
    const params = { name, tests: open.map(({ facet }) => facet) };
    return [
      raise('coach-unproven', { subject: contactId, params, evidence: tests.flatMap((one) => evidenceOf(one.held)) }),
    ];
  });
};
