import type { ContactRow, listContacts as route } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { textFilter } from '../text/text-filter.ts';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { listMark } from '../lists/cursor.ts';
import { inOrder, keysetPage, type Order } from '../lists/keyset.ts';
import { contactRows, lastContacts, loadContactFigures, toContactRow } from './contact-rows.ts';
import { visibleAccounts } from '../scope/visible-accounts.ts';

export type ContactsAsked = z.output<typeof route.query>;

/** The orders of the list. People we never met come last either way. */
const SORTS = {
  name: { column: 'c.name', type: 'text', nullable: false, ofPeople: true },
  updated: { column: 'c.updated_at', type: 'timestamptz', nullable: false },
  lastContact: { column: 't.last_on', type: 'date', nullable: true },
} as const satisfies Record<ContactsAsked['sort'], Omit<Order, 'id' | 'direction'>>;

async function testsOf(scope: Scope, { q, account }: ContactsAsked): Promise<RawBuilder<boolean>> {
  const tests = [sql<boolean>`true`];
  if (q?.trim()) tests.push(await textFilter(scope, 'contacts', q));
  if (account) tests.push(sql<boolean>`c.account_id = ${account}::uuid`);
  return sql<boolean>`${sql.join(tests, sql` and `)}`;
}

/** One page of the contacts the actor sees. */
export async function listContacts(scope: Scope, asked: ContactsAsked) {
  const { sort, order, cursor, limit, ...filter } = asked;
  const [tests, seen] = await Promise.all([testsOf(scope, asked), visibleAccounts(scope, 'c.account_id')]);
  const met = sql<{ contact_id: string; last_on: string | null }>`(${lastContacts(scope)} group by p.contact_id)`;
  // With a deleted account its contacts are gone as well.
  const here = sql<boolean>`c.workspace_id = ${scope.actor.workspaceId}::uuid and c.deleted_at is null
    and ${seen} and ${tests} and (select a.deleted_at is null from account a
      where a.workspace_id = c.workspace_id and a.id = c.account_id)`;
  const found = scope.tx
    .selectFrom('contact as c')
    .where(here)
    .$if(sort === 'lastContact', (query) => query.leftJoin(met.as('t'), 't.contact_id', 'c.id'))
    .select('c.id');
  const { ids, next, count } = await keysetPage(scope, found, {
    counted: [sql`from contact c where ${here}`],
    order: { ...SORTS[sort], id: 'c.id', direction: order },
    mark: listMark('contacts', { ...filter, sort, order }),
    cursor,
    limit,
  });
  const [rows, figures] = await Promise.all([
    contactRows(scope)
      .modifyFront(prepared)
      .where(sql<boolean>`c.id = any(${idList(ids)})`)
      .execute(),
    loadContactFigures(scope, ids),
  ]);
  const items: ContactRow[] = inOrder(ids, rows).map((row) => toContactRow(row, figures(row.id)));
  return { items, next, count };
}
