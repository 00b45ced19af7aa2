import { CLOSING_CAUSES, TURNS } from '@qibu/core';
import { z } from 'zod';
import { AmountMinor, Name, PersonRef, ShortText } from './scalar.ts';

const CAUSES = [...new Set(Object.values(CLOSING_CAUSES).flat())];

/** What was learned from the end of a deal. All of it may stay open. */
export const closingFields = {
  cause: z.enum(CAUSES).nullable(),
  /** Who won instead of us, or came closest. */
  competitor: Name.nullable(),
  ourPriceMinor: AmountMinor.nullable(),
  theirPriceMinor: AmountMinor.nullable(),
  /** The first sign of the end that we saw and did not read. */
  missedSign: ShortText.nullable(),
};
const shownClosing = {
  ...closingFields,
  competitor: z.string().nullable(),
  ourPriceMinor: z.int().nullable(),
  theirPriceMinor: z.int().nullable(),
  missedSign: z.string().nullable(),
};
/** How a deal ended, as its page shows it. */
export const ClosingView = z
  .object({ on: z.string(), reason: z.string().nullable(), by: PersonRef.nullable(), ...shownClosing })
  .meta({ id: 'Closing' });
export type ClosingView = z.output<typeof ClosingView>;

/** Closed, opened again, another amount, another day: what a deal turned from and to. */
export const turnFields = {
  what: z.enum(TURNS),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Of the amounts. */
  currency: z.string(),
  reason: z.string().nullable(),
  ...shownClosing,
};
