import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { AppError } from '../error.ts';

const WINDOW_MS = 15 * 60_000;
/** Failures allowed within the window: for one login from one address, and for one address whatever the login. */
const PER_LOGIN = 8;
const PER_ADDRESS = 60;

const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

interface Attempt {
  readonly login: string;
  readonly address: string;
}
const limitsOf = ({ login, address }: Attempt) => [
  { key: keyOf('login', login.toLowerCase(), address), most: PER_LOGIN },
  { key: keyOf('address', address), most: PER_ADDRESS },
];

/** Refuses before any password is looked at when there were too many failures. Kept in the database: a restart forgets nothing. */
export async function refuseIfTooMany(db: Db, attempt: Attempt, now: Date): Promise<void> {
  const limits = limitsOf(attempt);
  const rows = await db
    .selectFrom('sign_in_attempt')
    .where(
      'key',
      'in',
      limits.map((limit) => limit.key),
    )
    .where('window_started_at', '>', new Date(now.getTime() - WINDOW_MS))
    .select(['key', 'failures'])
    .execute();
  const failures = new Map(rows.map((row) => [row.key, row.failures]));
  if (limits.some(({ key, most }) => (failures.get(key) ?? 0) >= most)) {
    throw new AppError('auth.tooMany', { params: { minutes: WINDOW_MS / 60_000 } });
  }
}

export async function countFailure(db: Db, attempt: Attempt, now: Date): Promise<void> {
  const isOld = sql<boolean>`sign_in_attempt.window_started_at <= ${new Date(now.getTime() - WINDOW_MS)}`;
  await db
    .insertInto('sign_in_attempt')
    .values(limitsOf(attempt).map(({ key }) => ({ key, failures: 1, window_started_at: now })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        failures: sql<number>`case when ${isOld} then 1 else sign_in_attempt.failures + 1 end`,
        window_started_at: sql<Date>`case when ${isOld} then excluded.window_started_at else sign_in_attempt.window_started_at end`,
      }),
    )
    .execute();
}

/** A good sign-in clears the login's own count, not the address's. */
export async function clearFailures(db: Db, attempt: Attempt): Promise<void> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('key', '=', limitsOf(attempt)[0]?.key ?? '')
    .execute();
}
