import type { BaseWords, Language } from '@qibu/phrases';
import { WRITTEN_DAY } from '@qibu/phrases/days';
import { fill } from '@qibu/phrases/say';

const MS_PER_DAY = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Today on this device, YYYY-MM-DD. Where the server says which day it is, use its day. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const utc = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** Whole days from one day to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / MS_PER_DAY);
/** The day `count` days later. */
export const dayAfter = (day: string, count: number): string =>
  new Date(utc(day).getTime() + count * MS_PER_DAY).toISOString().slice(0, 10);

/** A calendar date for reading: 8/3, 2027/8/3; the year only when it is not this year's. Without `Intl`, whose first use is slow. */
export function formatDay(day: string, language: Language): string {
  if (!DAY.test(day)) return day;
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  return WRITTEN_DAY[language](day.slice(0, 4) === today().slice(0, 4) ? null : year, month, date);
}

/** With its weekday, as it is read aloud: 12月9日（周三）, Wed, Dec 9. */
export function formatWeekday(day: string, language: Language): string {
  if (!DAY.test(day)) return day;
  const say = (style: Intl.DateTimeFormatOptions) =>
    utc(day).toLocaleDateString(language, { ...style, timeZone: 'UTC' });
  const name = say({ weekday: 'short' });
  if (language === 'en') return `${name}, ${formatDay(day, language)}`;
  const isThisYear = day.slice(0, 4) === today().slice(0, 4);
  return `${say({ month: 'long', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) })}（${name}）`;
}

/** Today, yesterday, 3 days ago, in 12 days. */
export function relativeDay(day: string, from: string, words: BaseWords): string {
  const days = daysFrom(from, day);
  if (days === 0) return words.common.today;
  if (days === -1) return words.common.yesterday;
  if (days === 1) return words.common.tomorrow;
  return days < 0 ? fill(words.common.daysAgo, { days: -days }) : fill(words.common.inDays, { days });
}

const zones = new Map<string, Intl.DateTimeFormat>();
/** The calendar day of an instant in a time zone. */
export function dayIn(instant: string, timeZone: string): string {
  const known = zones.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (known === undefined) zones.set(timeZone, format);
  return format.format(new Date(instant));
}

/** An instant for reading, in local time: 8月3日 14:05. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  const month = language === 'en' ? 'short' : 'numeric';
  const year = at.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  return at.toLocaleString(language, { ...year, month, day: 'numeric', hour: '2-digit', minute: '2-digit' });
}
