import { type RawBuilder, sql } from 'kysely';

/** Fewer digits say nothing about whose number it is. */
const LEAST = 4;
const NUMBER = /^[\d\s()+.\-（）]+$/;

/** The digits of a typed telephone number; null for what is none. */
export function phoneDigits(typed: string): string | null {
  const text = typed.normalize('NFKC');
  const digits = text.replace(/\D/g, '');
  return NUMBER.test(text) && digits.length >= LEAST ? digits : null;
}

// ':' is the character after '9'. Comparisons, not patterns: only they use the index under row-level security.
const begins = (column: string, digits: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} >= ${digits} and ${sql.ref(column)} < ${`${digits}:`})`;

/** The contact's number begins or ends with the typed digits; null when no number was typed. */
export function phoneIs(contact: string, typed: string): RawBuilder<boolean> | null {
  const digits = phoneDigits(typed);
  if (digits === null) return null;
  const back = [...digits].reverse().join('');
  return sql<boolean>`(${begins(`${contact}.phone_digits`, digits)} or ${begins(`${contact}.phone_back`, back)})`;
}
