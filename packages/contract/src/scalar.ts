import { readDay } from '@qibu/core';
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
/** Zero-width and bidirectional controls: they hide or reorder what is read. */
const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text a person typed: trimmed, no NUL, no lone surrogates, NFC, nothing hidden. */
const clean = (max: number) =>
  z
    .string()
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), fieldFault('notText'))
    .transform((text) => text.normalize('NFC').replace(HIDDEN, '').trim())
    .refine((text) => text.length <= max, fieldFault('tooLong', { max }));
export const Name = clean(LIMITS.name).refine((text) => text.length > 0, fieldFault('empty'));
export const ShortText = clean(LIMITS.shortText);
export const Quote = clean(LIMITS.quote).refine((text) => text.length > 0, fieldFault('empty'));
export const Note = clean(LIMITS.note);
/** Integer minor units (分). */
export const AmountMinor = z.int().min(0).max(LIMITS.amountMinorMax);
export const Currency = z.enum(['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'SGD']);
export const Cursor = z.string().max(2_000);
export const Limit = z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault);
export const Version = z.int().min(1);
/** `true` / `false` in a query string. */
export const QueryFlag = z.enum(['true', 'false']).transform((text) => text === 'true');
/** Comma-separated list in a query string; at most 50 values. */
export const QueryList = z
  .string()
  .max(4_000)
  .transform((text) => text.split(',').filter(Boolean).slice(0, 50));

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
