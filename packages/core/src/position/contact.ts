import type { Known } from '../facts/known.ts';
import { type Day, daysBetween } from '../kernel/day.ts';

/** The day of the last two-way contact; null = none. A closed deal is judged as of its closing day. */
export const lastContactOf = ({ interactions, agedOn }: Pick<Known, 'interactions' | 'agedOn'>): Day | null =>
  interactions.findLast(({ twoWay, happenedOn }) => twoWay && happenedOn <= agedOn)?.happenedOn ?? null;

/** Days over which we were still in touch after that day. Silence is no contact, so it makes nothing milder. */
export const contactDaysSince = (from: Day, lastContact: Day | null): number =>
  lastContact === null ? 0 : Math.max(0, daysBetween(from, lastContact));
