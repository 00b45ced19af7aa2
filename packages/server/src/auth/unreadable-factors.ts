import type { Db } from '../db/connect.ts';
import { unseal } from './second-factor-secret.ts';

/** Removes the second factors that this folder's secret does not open; says how many there were. */
export async function dropUnreadableFactors(db: Db, secret: string): Promise<number> {
  const rows = await db.selectFrom('second_factor').select(['workspace_id', 'user_id', 'sealed_secret']).execute();
  const lost = rows.filter(({ user_id, sealed_secret }) => unseal(secret, user_id, sealed_secret) === null);
  if (lost.length > 0)
    await db
      .deleteFrom('second_factor')
      .where(
        'user_id',
        'in',
        lost.map(({ user_id }) => user_id),
      )
      .execute();
  return lost.length;
}
