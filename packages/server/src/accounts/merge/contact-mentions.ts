import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { here, type Pair } from './moved-rows.ts';
import { giveSeatsBack, moveSeats, type Seat } from './seats.ts';

interface Meeting {
  readonly id: string;
  readonly with_contacts: readonly string[];
}
/** Where a contact is named other than by a column of its own, as it stood before. */
export interface Mentions {
  readonly claims: readonly string[];
  readonly dismissals: readonly string[];
  readonly meetings: readonly Meeting[];
  readonly seats: readonly Seat[];
}
export const NO_MENTIONS: Mentions = { claims: [], dismissals: [], meetings: [], seats: [] };

/** What is held of the person, whom was met, and their seats in deals go to the contact kept. */
export async function moveMentions(scope: Scope, { kept, gone }: Pair): Promise<Mentions> {
  const { tx } = scope;
  const claims = await sql<{ id: string }>`update claim set slot = replace(slot, ${gone}, ${kept})
    where ${here(scope)} and slot like ${`person.${gone}.%`} returning id`.execute(tx);
  const dismissals = await sql<{ id: string }>`update flag_dismissal set subject = ${kept}
    where ${here(scope)} and subject = ${gone} returning id`.execute(tx);
  const meetings = await sql<Meeting>`select id, with_contacts from interaction
    where ${here(scope)} and ${gone}::uuid = any(with_contacts)`.execute(tx);
  await sql`update interaction set with_contacts = case when ${kept}::uuid = any(with_contacts)
      then array_remove(with_contacts, ${gone}::uuid) else array_replace(with_contacts, ${gone}::uuid, ${kept}::uuid) end
    where ${here(scope)} and id = any(${idList(meetings.rows.map(({ id }) => id))})`.execute(tx);
  return {
    claims: claims.rows.map(({ id }) => id),
    dismissals: dismissals.rows.map(({ id }) => id),
    meetings: meetings.rows,
    seats: await moveSeats(scope, { kept, gone }),
  };
}

/** Puts all of it back as it stood, but for what was done in the deals since. */
export async function giveMentionsBack(scope: Scope, { kept, gone }: Pair, mentions: Mentions): Promise<void> {
  const { tx } = scope;
  await sql`update claim set slot = replace(slot, ${kept}, ${gone})
    where ${here(scope)} and id = any(${idList(mentions.claims)})`.execute(tx);
  await sql`update flag_dismissal set subject = ${gone}
    where ${here(scope)} and id = any(${idList(mentions.dismissals)})`.execute(tx);
  await sql`update interaction i set with_contacts = m.with_contacts
    from jsonb_to_recordset(${JSON.stringify(mentions.meetings)}::jsonb) m (id uuid, with_contacts uuid[])
    where i.workspace_id = ${scope.actor.workspaceId}::uuid and i.id = m.id`.execute(tx);
  await giveSeatsBack(scope, { kept, gone }, mentions.seats);
}
