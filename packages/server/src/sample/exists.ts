import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Loading and removing take turns. Held until the transaction ends. */
export async function lockSample(tx: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 2))`.execute(tx);
}

/** The sample is there while any of its people is. */
export async function sampleExists(tx: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', workspaceId)
    .where('origin', '=', 'sample')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
