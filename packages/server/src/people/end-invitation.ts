import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

interface Person {
  readonly workspaceId: string;
  readonly userId: string;
}

/** Ends the invitation link of a person: it outlives neither a newer password nor their time in service. */
export async function endInvitation(db: Kysely<Tables>, { workspaceId, userId }: Person): Promise<boolean> {
  const ended = await db
    .deleteFrom('invitation')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}
