import { addDays, type Day, daysBetween, readDay } from '../kernel/day.ts';

const MONDAY = '2024-01-01' as Day;

/** Monday is 1, Sunday 7. */
export const weekdayIn = (day: Day): number => (((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1;

/** A weekday of the week that is so many weeks after today's; weeks begin on Monday. */
export const onWeekday = (today: Day, { weeks, weekday }: { weeks: number; weekday: number }): Day =>
  addDays(today, weeks * 7 + weekday - weekdayIn(today));

/** The next such weekday, today among them. */
export const nextWeekday = (today: Day, weekday: number): Day => addDays(today, (weekday - weekdayIn(today) + 7) % 7);

interface Month {
  readonly year: number;
  readonly month: number;
}
const monthIn = (day: Day): Month => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });
const after = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };

/** A day of a month; null where the month has no such day. */
export const dayOfMonth = ({ year, month }: Month, date: number): Day | null =>
  readDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

export const nextMonth = (today: Day | Month): Month => after(typeof today === 'string' ? monthIn(today) : today);

/** The last day of a month, or of the month of a day. */
export function lastOfMonth(of: Day | Month): Day | null {
  const first = dayOfMonth(nextMonth(of), 1);
  return first === null ? null : addDays(first, -1);
}

/** The next such date from today on; without a month, the next such day of a month. */
export function inMonth(month: number | null, date: number, today: Day): Day | null {
  const here = monthIn(today);
  const tries =
    month === null
      ? [here, after(here), after(after(here))]
      : [0, 1, 2, 3, 4].map((years) => ({ year: here.year + years, month }));
  for (const one of tries) {
    const day = dayOfMonth(one, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}
