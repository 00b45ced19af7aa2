import { addDays, type Day, readDay } from '../kernel/day.ts';
import { CHINESE_NUMBER, monthOf, numberOf, weekdayOf } from './day-names.ts';
import { dayOfMonth, inMonth, lastOfMonth, nextMonth, nextWeekday, onWeekday } from './near-days.ts';

type Parts = readonly (string | undefined)[];
/** One way of naming a day. `exact`: a calendar date. */
export interface DayRule {
  readonly pattern: RegExp;
  readonly exact: boolean;
  readonly day: (parts: Parts, today: Day) => Day | null;
}

const BY = String.raw`(?:(?<![a-z])(?:by|before|until|on|due)\s+(?:the\s+)?)?`;
const UNTIL = String.raw`(?:\s?(?:[之以]?前|为止|截止))?`;
const N = `(\\d{1,3}|[${CHINESE_NUMBER}]{1,3})`;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(mon|tue|wed|thu|fri|sat|sun)(?:days?|s|r|rs|sday|nesday|rsday|urday)?';
const END = '(?![\\da-z])';
const rule = (source: string, day: DayRule['day'], exact = false): DayRule => ({
  pattern: new RegExp(source, 'giu'),
  exact,
  day,
});
const zh = (source: string, day: DayRule['day'], exact = false) => rule(`${source}${UNTIL}`, day, exact);
const en = (source: string, day: DayRule['day'], exact = false) =>
  rule(`${BY}(?<![a-z\\d])${source}${END}`, day, exact);

const text = (parts: Parts, at: number): string => parts[at] ?? '';
const number = (parts: Parts, at: number): number => numberOf(text(parts, at));
const later =
  (days: number): DayRule['day'] =>
  (parts, today) =>
    addDays(today, number(parts, 0) * days);
const fixed =
  (days: number): DayRule['day'] =>
  (_, today) =>
    addDays(today, days);
const full: DayRule['day'] = (parts) => readDay(isoOf(number(parts, 0), number(parts, 1), number(parts, 2)));
const isoOf = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const named =
  (month: number, date: number, year: number): DayRule['day'] =>
  (parts, today) => {
    const which = monthOf(text(parts, month));
    const given = text(parts, year);
    return given
      ? readDay(isoOf(Number(given), which, number(parts, date)))
      : inMonth(which, number(parts, date), today);
  };

/** 2027年, 明年: the year written out, or the word for it. */
const SURE_YEAR = '(?:(?<!\\d)(\\d{4})\\s?|([明后今本]))年';
const YEAR = `(?:${SURE_YEAR})?`;
const YEARS_ON: Readonly<Record<string, number>> = { 明: 1, 后: 2 };
const yearOf = (parts: Parts, today: Day): number =>
  parts[0] === undefined ? Number(today.slice(0, 4)) + (YEARS_ON[text(parts, 1)] ?? 0) : Number(parts[0]);

/** 3月底 is the next one there is; with a year it is that one. */
const endOfNamedMonth: DayRule['day'] = (parts, today) => {
  const month = number(parts, 2);
  if (!(month >= 1 && month <= 12)) return null;
  if (parts[0] !== undefined || parts[1] !== undefined) return lastOfMonth({ year: yearOf(parts, today), month });
  const here = lastOfMonth({ year: Number(today.slice(0, 4)), month });
  return here !== null && here >= today ? here : lastOfMonth({ year: Number(today.slice(0, 4)) + 1, month });
};

/** Every way a day is named, in no order of importance. */
export const DAY_RULES: readonly DayRule[] = [
  zh(String.raw`${BY}(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[日号]?(?!\d)`, full, true),
  zh(`(?<![\\d年])${N}月${N}[日号]`, (p, today) => inMonth(number(p, 0), number(p, 1), today), true),
  zh(`${SURE_YEAR}${N}月${N}[日号]`, (p, today) => readDay(isoOf(yearOf(p, today), number(p, 2), number(p, 3))), true),
  zh(
    String.raw`${BY}(?<![\d./-])(?<!比[例率]?[^，。；,;]*)(\d{1,2})[/-](\d{1,2})(?!\s*[家个万亿元人项轮次%])(?=$|[\s，。；、,.;：:)）前之以周（(])`,
    (p, today) => inMonth(number(p, 0), number(p, 1), today),
    true,
  ),
  zh(String.raw`(下个?月)(\d{1,2})[日号]`, (p, today) => dayOfMonth(nextMonth(today), number(p, 1))),
  zh(String.raw`(?<![\d月])(\d{1,2})[号日](?![\d线楼机])`, (p, today) => inMonth(null, number(p, 0), today)),
  zh('大后天', fixed(3)),
  zh('(?<!大)后天', fixed(2)),
  zh('明[天日早晚]', fixed(1)),
  zh('今[天日晚]', fixed(0)),
  zh(`(下{1,2})个?(?:周|星期|礼拜)([一二三四五六日天])`, (p, today) =>
    onWeekday(today, { weeks: text(p, 0).length, weekday: weekdayOf(text(p, 1)) }),
  ),
  zh('[本这]个?(?:周|星期|礼拜)([一二三四五六日天])', (p, today) =>
    onWeekday(today, { weeks: 0, weekday: weekdayOf(text(p, 0)) }),
  ),
  zh('(?<![下本这上每个到至])(?:周|星期|礼拜)([一二三四五六日天])(?![到至])', (p, today) =>
    nextWeekday(today, weekdayOf(text(p, 0))),
  ),
  zh('下个?(?:周|星期|礼拜)(?![一二三四五六日天])(?:[之以]?内|里|底|末)?', (_, today) =>
    onWeekday(today, { weeks: 1, weekday: 5 }),
  ),
  zh('[本这]个?(?:周|星期)(?![一二三四五六日天])(?:[之以]?内|里|底|末)?', (_, today) => nextWeekday(today, 5)),
  zh(`${YEAR}(?<!\\d)${N}月份?[底末]`, endOfNamedMonth, true),
  zh(`(?<![下上\\d${CHINESE_NUMBER}]个?)(?:[本这]个?)?月[底末]`, (_, today) => lastOfMonth(today)),
  zh('下个?月[底末]', (_, today) => lastOfMonth(nextMonth(today))),
  zh(`${SURE_YEAR}[底末]`, (p, today) => readDay(isoOf(yearOf(p, today), 12, 31)), true),
  zh('(?<![\\d明后今本去前上])年[底末]', (_, today) => readDay(`${today.slice(0, 4)}-12-31`)),
  zh(`${N}个?(?:天|日)[之以]?[后内]`, later(1)),
  zh(`${N}个?(?:周|星期|礼拜)[之以]?[后内]`, later(7)),
  en('day\\s+after\\s+tomorrow', fixed(2)),
  en('(?<!day\\s+after\\s+)tomorrow', fixed(1)),
  en('today', fixed(0)),
  en(`next\\s+${WEEKDAY}`, (p, today) => onWeekday(today, { weeks: 1, weekday: weekdayOf(text(p, 0)) })),
  en(`(?:this\\s+)?(?<!next\\s+)${WEEKDAY}`, (p, today) => nextWeekday(today, weekdayOf(text(p, 0)))),
  en('next\\s+week', (_, today) => onWeekday(today, { weeks: 1, weekday: 5 })),
  en('(?:(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?week|eow|this\\s+week)', (_, today) => nextWeekday(today, 5)),
  en('(?:(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?month|eom)', (_, today) => lastOfMonth(today)),
  en('(?:in|within)\\s+(\\d{1,3})\\s+days?', later(1)),
  en('(?:in|within)\\s+(\\d{1,2})\\s+weeks?', later(7)),
  en(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`, named(0, 1, 2), true),
  en(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?`, named(1, 0, 2), true),
];
