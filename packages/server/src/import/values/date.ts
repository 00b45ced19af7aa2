import { type Day, readDay, vagueDayIn } from '@qibu/core';
import { cleanFigure } from '../read/text.ts';
import { serialToIso } from '../read/number-format.ts';
import { readSmallNumber, readYear } from './chinese-number.ts';

/** How the numbers of a date column are to be read where the cell alone does not tell. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial1900', 'serial1904'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Which day a cell means that names only a month: one of its ends, or none. */
export const MONTH_DAYS = ['first', 'last', 'refuse'] as const;
export type MonthDay = (typeof MONTH_DAYS)[number];

/** What a cell says by itself. */
export type DateReading =
  | { readonly kind: 'day'; readonly day: Day }
  /** A day under each of these readings and under no other; two or more. */
  | { readonly kind: 'open'; readonly days: ReadonlyMap<DateOrder, Day> }
  /** A day, and the only order that makes it one: 13/4/2026. */
  | { readonly kind: 'telling'; readonly day: Day; readonly order: DateOrder }
  /** A month without a day: 2026年12月. */
  | { readonly kind: 'month'; readonly first: Day; readonly last: Day }
  /** Roughly when, and no day: 下个月. */
  | { readonly kind: 'vague' }
  | { readonly kind: 'none' };

const NONE: DateReading = { kind: 'none' };
const FIRST = '1900-01-01';
const LAST = '2200-12-31';

function toDay(year: number, month: number, date: number): Day | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const found = readDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
  return found !== null && found >= FIRST && found <= LAST ? found : null;
}
const sure = (day: Day | null): DateReading => (day === null ? NONE : { kind: 'day', day });

function toMonth(year: number, month: number): DateReading {
  const first = toDay(year, month, 1);
  if (first === null) return NONE;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { kind: 'month', first, last: toDay(year, month, length) ?? first };
}

/** Two-digit years: a pipeline lies in this century, a founding date of the last is written in full. */
const fullYear = (year: number, digits: number): number => (digits <= 2 ? 2000 + year : year);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const WORDS = '[〇零○一二三四五六七八九十廿卅]';
const TIME =
  /(?:[T\s]+(?:上午|下午|AM|PM)?\s*\d{1,2}:\d{1,2}.*|\s*(?:星期|周|礼拜)[一二三四五六日天]|\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/i;

type Reader = readonly [RegExp, (parts: readonly string[]) => DateReading];
const num = (text: string | undefined): number => Number(text ?? Number.NaN);

/** Shapes that need no order, tried in turn. */
const PLAIN_SHAPES: readonly Reader[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y, m, d]) => sure(toDay(num(y), num(m), num(d)))],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/, ([y, m, d]) => sure(toDay(num(y), num(m), num(d)))],
  [
    /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
    ([y, m, d]) => sure(toDay(fullYear(num(y), 2), num(m), num(d))),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => sure(toDay(num(y), num(m), num(d)))],
  [
    new RegExp(`^(${WORDS}{2,4})年(${WORDS}{1,3})月(${WORDS}{1,3})[日号]?$`),
    ([y = '', m = '', d = '']) => {
      const [year, month, date] = [readYear(y), readSmallNumber(m), readSmallNumber(d)];
      return year === null || month === null || date === null
        ? NONE
        : sure(toDay(fullYear(year, y.length), month, date));
    },
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?,?[-\s/.]*(\d{4}|\d{2})$/i,
    ([d, name = '', y = '']) => sure(toDay(fullYear(num(y), y.length), monthNamed(name), num(d))),
  ],
  [
    /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i,
    ([name = '', d, y]) => sure(toDay(num(y), monthNamed(name), num(d))),
  ],
];

/** Months without a day. Two digits alone (26-12) are no year: that could be a day of any month. */
const MONTH_SHAPES: readonly Reader[] = [
  [/^(\d{4})[-/.](\d{1,2})$/, ([y, m]) => toMonth(num(y), num(m))],
  [/^(\d{4})(\d{2})$/, ([y, m]) => toMonth(num(y), num(m))],
  [/^(\d{1,2})[-/.](\d{4})$/, ([m, y]) => toMonth(num(y), num(m))],
  [/^(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月份?$/, ([y = '', m]) => toMonth(fullYear(num(y), y.length), num(m))],
  [
    new RegExp(`^(${WORDS}{2,4})年(${WORDS}{1,3})月份?$`),
    ([y = '', m = '']) => {
      const [year, month] = [readYear(y), readSmallNumber(m)];
      return year === null || month === null ? NONE : toMonth(fullYear(year, y.length), month);
    },
  ],
  [/^([a-z]{3,9})\.?[-\s/,.]*(\d{4})$/i, ([name = '', y]) => toMonth(num(y), monthNamed(name))],
];

/** Readings under which a cell is a day: none, one that tells the order, or several between which nothing decides. */
function weigh(readings: readonly (readonly [DateOrder, Day | null])[]): DateReading {
  const days = new Map<DateOrder, Day>();
  for (const [order, day] of readings) if (day !== null) days.set(order, day);
  const distinct = new Set(days.values());
  const [first] = days;
  if (first === undefined) return NONE;
  if (days.size === 1) return { kind: 'telling', order: first[0], day: first[1] };
  return distinct.size === 1 ? { kind: 'day', day: first[1] } : { kind: 'open', days };
}

const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

function readOpen(text: string): DateReading {
  const last = YEAR_LAST.exec(text)?.map(Number);
  if (last) {
    const [, a = 0, b = 0, year = 0] = last;
    return weigh([
      ['dmy', toDay(year, b, a)],
      ['mdy', toDay(year, a, b)],
    ]);
  }
  const short = SHORT.exec(text)?.map(Number);
  if (short) {
    const [, a = 0, b = 0, c = 0] = short;
    return weigh([
      ['ymd', toDay(2000 + a, b, c)],
      ['dmy', toDay(2000 + c, b, a)],
      ['mdy', toDay(2000 + c, a, b)],
    ]);
  }
  return SERIAL.test(text) ? readSerial(Number(text)) : NONE;
}

function readSerial(serial: number): DateReading {
  const at = (epoch1904: boolean): Day | null => readDay(serialToIso(serial, epoch1904)?.slice(0, 10) ?? '');
  return weigh([
    ['serial1900', at(false)],
    ['serial1904', at(true)],
  ]);
}

/** Reads a cell of a date column by itself; null = empty. The time of day is left out: these are all-day dates. */
export function readDate(cell: string): DateReading | null {
  const text = cleanFigure(cell);
  if (text === '' || /^(-|—|\/|无|待定|n\/?a)$/i.test(text)) return null;
  const dateOnly = text.replace(TIME, '').trim();
  for (const [shape, read] of [...PLAIN_SHAPES, ...MONTH_SHAPES]) {
    const parts = shape.exec(dateOnly);
    if (parts) return read(parts.slice(1));
  }
  const read = readOpen(dateOnly);
  return read.kind === 'none' && vagueDayIn(text) !== null ? { kind: 'vague' } : read;
}

export type DateAnswer =
  | { readonly day: Day }
  | { readonly fault: `value.date${'' | 'Vague' | 'Ambiguous' | 'Order' | 'Month'}` };
/** What was said about a whole column; null = not decided. */
export interface DateColumn {
  readonly order: DateOrder | null;
  readonly monthDay: MonthDay | null;
}

/** A cell's day under what was said about its column. */
export function resolveDate(reading: DateReading, { order, monthDay }: DateColumn): DateAnswer {
  switch (reading.kind) {
    case 'none':
      return { fault: 'value.date' };
    case 'vague':
      return { fault: 'value.dateVague' };
    case 'day':
      return { day: reading.day };
    case 'month':
      if (monthDay === null || monthDay === 'refuse') return { fault: 'value.dateMonth' };
      return { day: reading[monthDay] };
    case 'telling':
      return order === null || order === reading.order || isOther(order, reading.order)
        ? { day: reading.day }
        : { fault: 'value.dateOrder' };
    case 'open': {
      const day = order === null ? undefined : reading.days.get(order);
      if (day !== undefined) return { day };
      return { fault: order === null || !sameFamily(order, reading.days) ? 'value.dateAmbiguous' : 'value.dateOrder' };
    }
  }
}

const isSerial = (order: DateOrder): boolean => order.startsWith('serial');
/** An answer about serial numbers says nothing of written dates, nor the other way round. */
const isOther = (a: DateOrder, b: DateOrder): boolean => isSerial(a) !== isSerial(b);
const sameFamily = (order: DateOrder, days: ReadonlyMap<DateOrder, Day>): boolean =>
  [...days.keys()].some((key) => isSerial(key) === isSerial(order));
