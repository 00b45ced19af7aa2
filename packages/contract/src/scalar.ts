import { CURRENCY_CODES, readDay } from '@qibu/core';
import { z } from 'zod';
import { fieldFault } from './field-error.ts';
import { LIMITS } from './limits.ts';

export const Id = z.uuid();
/** Calendar date YYYY-MM-DD that exists. */
export const DayText = z
  .string()
  .refine((text) => readDay(text) !== null && text >= '1900-01-01' && text <= '2200-12-31', fieldFault('notDay'))
  .meta({ format: 'date' });
export const Instant = z.iso.datetime({ offset: true });
/** Any JSON value, where what stands there depends on the record or the message. */
export const Json = z.unknown().meta({ id: 'Json', description: 'Any JSON value.' });
/** Zero-width and bidirectional marks and blanks that look like nothing: they hide or reorder what is read. */
const HIDDEN = /[\p{Cf}\u034f\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Controls that no keyboard means; tab and line breaks are kept for texts of several lines. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** In a text of one line a tab or line break is a space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text a person typed: trimmed, no NUL, no lone surrogates, NFC, nothing hidden. */
const clean = (max: number, lines: 'one line' | 'lines' = 'lines') =>
  z
    .string()
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), fieldFault('notText'))
    .transform((text) =>
      (lines === 'lines' ? text : text.replace(BREAKS, ' '))
        .normalize('NFC')
        .replace(HIDDEN, '')
        .replace(CONTROLS, '')
        .trim(),
    )
    .refine((text) => text.length <= max, fieldFault('tooLong', { max }));
export const Name = clean(LIMITS.name, 'one line').refine((text) => text.length > 0, fieldFault('empty'));
export const ShortText = clean(LIMITS.shortText, 'one line');
export const Quote = clean(LIMITS.quote).refine((text) => text.length > 0, fieldFault('empty'));
export const Note = clean(LIMITS.note);
/** Integer minor units (分). */
export const AmountMinor = z.int().min(0).max(LIMITS.amountMinorMax);
/** A currency of ISO 4217, by its three letters. */
export const Currency = z.enum(CURRENCY_CODES);
/** A named zone, not a fixed distance from Greenwich: that would be wrong for half of the year in many places. */
function isZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return /^[A-Z]/.test(timeZone);
  } catch {
    return false;
  }
}
/** A time zone by its IANA name. */
export const TimeZone = z.string().max(60).refine(isZone, fieldFault('notOffered'));
export const Cursor = z.string().max(2_000);
export const Limit = z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault);
export const Version = z.int().min(1);
/** `true` / `false` in a query string. */
export const QueryFlag = z.enum(['true', 'false']).transform((text) => text === 'true');
const MOST_VALUES = 50;
/** Comma-separated list in a query string; more values than fit are refused, not left out. */
export const QueryList = z
  .string()
  .max(4_000)
  .transform((text) => text.split(',').filter(Boolean))
  .refine((values) => values.length <= MOST_VALUES, fieldFault('tooMany', { max: MOST_VALUES }));
/** The same of words there is a list of: one that is not on it is refused, since a filter that drops it would lie. */
export const QueryWords = (known: readonly string[]) =>
  QueryList.refine((values) => values.every((value) => known.includes(value)), fieldFault('notOffered'));

export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    /** Null on the last page. */
    next: Cursor.nullable(),
    /** Exact up to the cap. */
    count: z.object({ value: z.int(), capped: z.boolean() }),
  });
export const IdParams = z.strictObject({ id: Id });
export const Done = z.object({ ok: z.literal(true) });
export const PersonRef = z.object({ id: Id, name: z.string() }).meta({ id: 'PersonRef' });
