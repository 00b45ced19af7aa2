import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Pair } from './moved-rows.ts';

interface Meeting {
  readonly id: string;
  readonly with_contacts: readonly string[];
}
interface Seat {
  readonly deal_id: string;
  readonly contact_id: string;
  readonly added_on: string;
  readonly removed_on: string | null;
  readonly title_changed_on: string | null;
}
/** Where a contact is named other than by a column of its own, as it stood before. */
export interface Mentions {
  readonly claims: readonly string[];
  readonly dismissals: readonly string[];
  readonly meetings: readonly Meeting[];
  readonly seats: readonly Seat[];
}
export const NO_MENTIONS: Mentions = { claims: [], dismissals: [], meetings: [], seats: [] };

const here = ({ actor }: Scope) => sql`workspace_id = ${actor.workspaceId}::uuid`;

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
    seats: await moveSeats(scope, kept, gone),
  };
}

/** In a deal that names both, one seat is left: the earlier one, and nobody who is still there has left. */
async function moveSeats(scope: Scope, kept: string, gone: string): Promise<readonly Seat[]> {
  const { tx } = scope;
  const seats = await sql<Seat>`select deal_id, contact_id, added_on, removed_on, title_changed_on from deal_person p
    where ${here(scope)} and contact_id in (${kept}::uuid, ${gone}::uuid) and exists (select from deal_person g
      where g.workspace_id = p.workspace_id and g.deal_id = p.deal_id and g.contact_id = ${gone}::uuid)`.execute(tx);
  await sql`update deal_person k set added_on = least(k.added_on, g.added_on),
      removed_on = case when k.removed_on is null or g.removed_on is null then null else greatest(k.removed_on, g.removed_on) end
    from deal_person g where k.workspace_id = ${scope.actor.workspaceId}::uuid and k.contact_id = ${kept}::uuid
      and g.workspace_id = k.workspace_id and g.deal_id = k.deal_id and g.contact_id = ${gone}::uuid`.execute(tx);
  await sql`delete from deal_person g where ${here(scope)} and contact_id = ${gone}::uuid and exists (select from deal_person k
    where k.workspace_id = g.workspace_id and k.deal_id = g.deal_id and k.contact_id = ${kept}::uuid)`.execute(tx);
  await sql`update deal_person set contact_id = ${kept}::uuid where ${here(scope)} and contact_id = ${gone}::uuid`.execute(
    tx,
  );
  return seats.rows;
}

/** Puts all of it back as it stood. */
export async function giveMentionsBack(scope: Scope, { kept, gone }: Pair, mentions: Mentions): Promise<void> {
  const { tx } = scope;
  await sql`update claim set slot = replace(slot, ${kept}, ${gone})
    where ${here(scope)} and id = any(${idList(mentions.claims)})`.execute(tx);
  await sql`update flag_dismissal set subject = ${gone}
    where ${here(scope)} and id = any(${idList(mentions.dismissals)})`.execute(tx);
  for (const { id, with_contacts } of mentions.meetings)
    await sql`update interaction set with_contacts = ${idList(with_contacts)} where ${here(scope)} and id = ${id}::uuid`.execute(
      tx,
    );
  const deals = idList([...new Set(mentions.seats.map(({ deal_id }) => deal_id))]);
  await sql`delete from deal_person where ${here(scope)} and contact_id = ${kept}::uuid and deal_id = any(${deals})`.execute(
    tx,
  );
  if (mentions.seats.length > 0)
    await tx
      .insertInto('deal_person')
      .values(mentions.seats.map((seat) => ({ workspace_id: scope.actor.workspaceId, ...seat })))
      .execute();
}
