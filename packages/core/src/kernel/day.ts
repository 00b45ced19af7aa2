/** A calendar date, `YYYY-MM-DD`. Days are compared as strings; they carry no time zone. */
export type Day = string & { readonly unit: 'day' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Reads a day; null when the text is not a real calendar date (2026-02-30 is not). */
export function readDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** Reads a day that is known to be one; throws a RangeError naming the text otherwise. */
export function day(text: string): Day {
  const found = readDay(text);
  if (found === null) throw new RangeError(`not a calendar date: ${text}`);
  return found;
}

const digit = (value: string, at: number): number => value.charCodeAt(at) - 48;

/** Days since 1970-01-01 in the calendar of today; reckoned by hand, since one analysis asks hundreds of times. */
function dayNumber(value: Day): number {
  const year = digit(value, 0) * 1000 + digit(value, 1) * 100 + digit(value, 2) * 10 + digit(value, 3);
  const month = digit(value, 5) * 10 + digit(value, 6);
  // The year begins in March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digit(value, 8) * 10 + digit(value, 9);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_469;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The day `count` calendar days after `from`. */
export const addDays = (from: Day, count: number): Day =>
  new Date((dayNumber(from) + count) * MS_PER_DAY).toISOString().slice(0, 10) as Day;
