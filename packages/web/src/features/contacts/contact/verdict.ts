import type { ContactView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';
import { daysFrom } from '../../../lib/days.ts';

type ContactSummary = Pick<ContactView, 'inDeals' | 'lastContactOn'>;

/** The first line of the page: where this person matters, and how long we have not met. */
export function verdictSentence(
  { inDeals, lastContactOn }: ContactSummary,
  today: string,
  t: Words<'contacts'>,
): string {
  const { verdict } = t.contacts;
  const count = inDeals.filter(({ outcome }) => outcome === 'open').length;
  const last = lastClause(lastContactOn, today, t);
  return count === 0 ? fill(verdict.noDeals, { last }) : fill(verdict.inDeals, { count, last });
}

function lastClause(day: string | null, today: string, { contacts: { verdict } }: Words<'contacts'>): string {
  if (day === null) return verdict.never;
  const days = daysFrom(day, today);
  return days <= 0 ? verdict.lastToday : fill(verdict.last, { days });
}
