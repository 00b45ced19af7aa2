import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { here, type Pair } from './moved-rows.ts';

type Ids = Pick<Pair, 'kept' | 'gone'>;
/** A contact's place among the people of a deal. */
export interface Seat {
  readonly deal_id: string;
  readonly contact_id: string;
  readonly added_on: string;
  readonly removed_on: string | null;
  readonly title_changed_on: string | null;
}
type SeatNow = Seat & { readonly named: boolean };

/** In a deal that names both, one seat is left: the earlier one, and nobody who is still there has left. */
export async function moveSeats(scope: Scope, { kept, gone }: Ids): Promise<readonly Seat[]> {
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

/** Both sit as before, but for what was done since: who was named meanwhile stays, who was removed stays removed. */
export async function giveSeatsBack(scope: Scope, pair: Ids, before: readonly Seat[]): Promise<void> {
  const now = await seatsNow(scope, pair.kept, idList([...new Set(before.map(({ deal_id }) => deal_id))]));
  const again = now.flatMap((seat) =>
    seatsAgain(
      pair,
      before.filter(({ deal_id }) => deal_id === seat.deal_id),
      seat,
    ),
  );
  await sql`delete from deal_person where ${here(scope)} and contact_id = ${pair.kept}::uuid
    and deal_id = any(${idList(now.map(({ deal_id }) => deal_id))})`.execute(scope.tx);
  if (again.length === 0) return;
  const rows = again.map((seat) => ({ workspace_id: scope.actor.workspaceId, ...seat }));
  await scope.tx.insertInto('deal_person').values(rows).execute();
}

/** The seats of the one kept, and whether anything in the deal still names them once the other's has been given back. */
async function seatsNow(scope: Scope, kept: string, deals: ReturnType<typeof idList>): Promise<readonly SeatNow[]> {
  const inDeal = (table: string) => sql`select from ${sql.table(table)} x where x.workspace_id = p.workspace_id
    and x.deal_id = p.deal_id`;
  const { rows } = await sql<SeatNow>`select deal_id, contact_id, added_on, removed_on, title_changed_on,
      exists (${inDeal('evidence')} and x.said_by = p.contact_id)
        or exists (${inDeal('signal')} and x.by_contact = p.contact_id)
        or exists (${inDeal('task')} and x.contact_id = p.contact_id)
        or exists (${inDeal('claim')} and x.slot like ${`person.${kept}.%`})
        or exists (${inDeal('interaction')} and p.contact_id = any(x.with_contacts)) as named
    from deal_person p where ${here(scope)} and contact_id = ${kept}::uuid and deal_id = any(${deals})`.execute(
    scope.tx,
  );
  return rows;
}

function seatsAgain({ kept, gone }: Ids, before: readonly Seat[], { named, ...now }: SeatNow): Seat[] {
  const [own, other] = [kept, gone].map((id) => before.find(({ contact_id }) => contact_id === id));
  if (!other) return [now];
  const given = own === undefined ? other : { ...own, removed_on: leftTogether(own.removed_on, other.removed_on) };
  const back = [{ ...other, removed_on: leftSince(other.removed_on, given.removed_on, now.removed_on) }];
  if (own === undefined) return named ? [...back, now] : back;
  const titled = now.title_changed_on === given.title_changed_on ? own : now;
  const removed_on = leftSince(own.removed_on, given.removed_on, now.removed_on);
  return [...back, { ...own, removed_on, title_changed_on: titled.title_changed_on }];
}

/** As `moveSeats` leaves it. */
const leftTogether = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Left when they had left before, unless that was changed after the merge. */
function leftSince(before: string | null, given: string | null, now: string | null): string | null {
  if (now === given) return before;
  return now === null ? null : (before ?? now);
}
