import { CURRENCY_CODES, minorDigits } from '@qibu/core';
import { sql } from 'kysely';

const USUAL_DIGITS = 2;
/** Minor units in a whole unit, and the currencies of which that is true; most have a hundred. */
const UNUSUAL = [...Map.groupBy(CURRENCY_CODES, minorDigits)].filter(([digits]) => digits !== USUAL_DIGITS);
/** The amount of the deal `d` in whole units of its own currency. */
export const wholeAmount = sql<number>`coalesce(d.amount_minor / case ${sql.join(
  UNUSUAL.map(
    ([digits, codes]) => sql`when d.currency in (${sql.join(codes.map(sql.lit))}) then ${sql.lit(10 ** digits)}`,
  ),
  sql` `,
)} else ${sql.lit(10 ** USUAL_DIGITS)} end, -1)`;
