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

const toMs = (value: Day): number => Date.parse(`${value}T00:00:00Z`);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);

/** The day `count` calendar days after `from`. */
export const addDays = (from: Day, count: number): Day =>
  new Date(toMs(from) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
