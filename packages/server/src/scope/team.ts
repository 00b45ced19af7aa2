import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/connect.ts';

/** The members of the deal `d`, in order. */
export const teamOf: RawBuilder<string[]> = sql`array(select m.user_id from deal_member m
  where m.workspace_id = d.workspace_id and m.deal_id = d.id order by m.user_id)`;
/** Whether the team stored on the deal `d` differs from `deal_member`. */
export const teamDiffers = sql<boolean>`d.team <> ${teamOf}`;

/**
 * Stores the team on the deals of a workspace, or on one of them, and on their list rows; to be called after each
 * change of `deal_member`.
 */
export async function copyTeams(tx: Db, workspaceId: string, dealId: string | null = null): Promise<void> {
  const one = dealId === null ? sql`true` : sql`d.id = ${dealId}::uuid`;
  await sql`with t as (update deal d set team = ${teamOf}
      where d.workspace_id = ${workspaceId}::uuid and ${one} and ${teamDiffers} returning d.workspace_id, d.id, d.team),
    s as (update standing s set team = t.team from t where s.workspace_id = t.workspace_id and s.id = t.id)
    update deal_shown h set team = t.team from t where h.workspace_id = t.workspace_id and h.id = t.id`.execute(tx);
}
