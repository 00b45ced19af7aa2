import type { DealView } from '@qibu/contract';
import { sql } from 'kysely';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { namedNotFound, notFound } from '../error.ts';
import { openDeal } from './change-deal.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { keptFor } from '../scope/kept-for.ts';
import type { NamedContact } from './people-in-record.ts';
import { settle } from './settle.ts';

/** Names a contact of the deal's customer as a buying influence; one who had left is back. */
export async function putPerson(scope: Scope, id: string, asked: string): Promise<DealView> {
  const head = await openDeal(scope, id, 'people');
  const contactId = (await keptFor(scope, 'contact', [asked])).get(asked) ?? asked;
  if ((await missingContacts(scope, head, [contactId])).size > 0) throw notFound();
  await addPeople(scope, id, [contactId]);
  await scope.tx
    .updateTable('deal_person')
    .set({ removed_on: null })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('deal_id', '=', id)
    .where('contact_id', '=', contactId)
    .execute();
  return finish(scope, head, { added: contactId });
}

/** Removes a contact from the deal as of today, because they left or moved. Their statements are kept. */
export async function removePerson(scope: Scope, id: string, contactId: string): Promise<DealView> {
  const head = await openDeal(scope, id, 'people');
  const removed = await scope.tx
    .updateTable('deal_person')
    .set({ removed_on: scope.today })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('deal_id', '=', id)
    .where('contact_id', '=', contactId)
    .where('removed_on', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows === 0n) throw notFound();
  return finish(scope, head, { removed: contactId });
}

async function finish(scope: Scope, head: DealHead, changes: Record<string, string>): Promise<DealView> {
  await audit(scope, { action: 'changed', entity: 'deal', entityId: head.id, label: head.name, changes });
  return settle(scope, head.id, { touch: true });
}

/** The contacts a record names, each with its field, must be there for the deal. */
export async function requireContacts(scope: Scope, head: DealHead, named: readonly NamedContact[]): Promise<void> {
  const missing = await missingContacts(
    scope,
    head,
    named.map(({ id }) => id),
  );
  if (missing.size > 0) throw namedNotFound(named.filter(({ id }) => missing.has(id)).map(({ path }) => path));
}

/** Contacts who neither work for the deal's customer nor are named in the deal already: they do not exist here. */
async function missingContacts(
  scope: Scope,
  head: DealHead,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = new Set(contactIds);
  if (wanted.size === 0) return wanted;
  const { workspaceId } = scope.actor;
  const found = await sql<{ id: string }>`
    select c.id from contact c where c.workspace_id = ${workspaceId} and c.id = any(${idList([...wanted])})
      and c.account_id = ${head.account_id}::uuid and c.deleted_at is null
    union
    select r.contact_id from deal_person r where r.workspace_id = ${workspaceId} and r.deal_id = ${head.id}
      and r.contact_id = any(${idList([...wanted])})`.execute(scope.tx);
  const here = new Set(found.rows.map(({ id }) => id));
  return new Set([...wanted].filter((id) => !here.has(id)));
}

/** People mentioned join the deal, except those removed from it before: old visits may name them. */
export async function addPeople({ tx, actor, today }: Scope, id: string, contactIds: readonly string[]): Promise<void> {
  const rows = [...new Set(contactIds)].map((contact_id) => ({
    workspace_id: actor.workspaceId,
    deal_id: id,
    contact_id,
    added_on: today,
    removed_on: null,
  }));
  if (rows.length === 0) return;
  // Whoever renames one of them now waits, and then finds this deal.
  await sql`select from contact where workspace_id = ${actor.workspaceId} and id = any(${idList(contactIds)})
    order by id for share`.execute(tx);
  await tx
    .insertInto('deal_person')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
