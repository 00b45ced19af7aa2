import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { AppError } from '../error.ts';

const WINDOW_MS = 15 * 60_000;
/** Failures allowed within the window: for one login from one address, for one login from anywhere, for one address. */
const PER_LOGIN_AND_ADDRESS = 8;
const PER_LOGIN = 40;
const PER_ADDRESS = 60;
/** Wrong codes of whoever has the password already, from anywhere. */
const CODES_PER_PERSON = 10;

const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

export interface Attempt {
  readonly login: string;
  readonly address: string;
}
interface Limit {
  readonly key: string;
  readonly most: number;
}
/** In this order everywhere: two attempts that wait for each other's rows would be a deadlock. */
const limitsOf = ({ login, address }: Attempt): readonly Limit[] => [
  { key: keyOf('login', login.toLowerCase(), address), most: PER_LOGIN_AND_ADDRESS },
  { key: keyOf('login anywhere', login.toLowerCase()), most: PER_LOGIN },
  { key: keyOf('address', address), most: PER_ADDRESS },
];

/**
 * Counts an attempt as failed before its password is looked at, and refuses it past a limit, so that a hundred sent
 * together are a hundred counted. Kept in the database: a restart forgets nothing.
 */
export const takeAttempt = (db: Db, attempt: Attempt, now: Date): Promise<void> => count(db, limitsOf(attempt), now);

const codeLimit = (userId: string): Limit => ({ key: keyOf('code', userId), most: CODES_PER_PERSON });

/** Counts a code as wrong before it is looked at; the good one takes that off again, and clears no other. */
export const takeCodeGuess = (db: Db, userId: string, now: Date): Promise<void> => count(db, [codeLimit(userId)], now);
export const giveCodeBack = (db: Db, userId: string): Promise<void> => takeOneOff(db, [codeLimit(userId)]);

async function count(db: Db, limits: readonly Limit[], now: Date): Promise<void> {
  const isOld = sql<boolean>`sign_in_attempt.window_started_at <= ${new Date(now.getTime() - WINDOW_MS)}`;
  const rows = await db
    .insertInto('sign_in_attempt')
    .values(limits.map(({ key }) => ({ key, failures: 1, window_started_at: now })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        failures: sql<number>`case when ${isOld} then 1 else sign_in_attempt.failures + 1 end`,
        window_started_at: sql<Date>`case when ${isOld} then excluded.window_started_at else sign_in_attempt.window_started_at end`,
      }),
    )
    .returning(['key', 'failures'])
    .execute();
  const counted = new Map(rows.map((row) => [row.key, row.failures]));
  if (limits.some(({ key, most }) => (counted.get(key) ?? 0) > most)) {
    throw new AppError('auth.tooMany', { params: { minutes: WINDOW_MS / 60_000 } });
  }
}

/** A good attempt clears the count of its login from its address, and is taken off the two others. */
export async function giveBack(db: Db, attempt: Attempt): Promise<void> {
  const [own, ...shared] = limitsOf(attempt).map(({ key }) => key);
  await db
    .updateTable('sign_in_attempt')
    .set({ failures: sql<number>`case when key = ${own ?? ''} then 0 else greatest(failures - 1, 0) end` })
    .where('key', 'in', [own ?? '', ...shared])
    .execute();
}

/** Takes one attempt off again, and no more: the right password alone clears nothing where a code is still to come. */
export const takeBackOne = (db: Db, attempt: Attempt): Promise<void> => takeOneOff(db, limitsOf(attempt));

async function takeOneOff(db: Db, limits: readonly Limit[]): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set({ failures: sql<number>`greatest(failures - 1, 0)` })
    .where(
      'key',
      'in',
      limits.map(({ key }) => key),
    )
    .execute();
}
