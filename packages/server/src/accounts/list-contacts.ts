import type { ContactRow, listContacts as route } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { textFilter } from '../db/find-text.ts';
import type { Scope } from '../db/scope.ts';
import { countUpToCap } from '../lists/count.ts';
import { listMark } from '../lists/cursor.ts';
import { keysetPage, type Order } from '../lists/keyset.ts';
import { contactRows, lastContacts, loadContactFigures, toContactRow } from './contact-rows.ts';
import { contactInScope } from './in-scope.ts';

type Asked = z.output<typeof route.query>;

/** The orders of the list. People we never met come last either way. */
const SORTS = {
  name: { column: 'c.name', type: 'text', nullable: false },
  updated: { column: 'c.updated_at', type: 'timestamptz', nullable: false },
  lastContact: { column: 't.last_on', type: 'date', nullable: true },
} as const satisfies Record<Asked['sort'], Omit<Order, 'id' | 'direction'>>;

async function testsOf(scope: Scope, { q, account }: Asked): Promise<RawBuilder<boolean>> {
  const tests = [sql<boolean>`true`];
  if (q?.trim()) tests.push(await textFilter(scope, 'contacts', q));
  if (account) tests.push(sql<boolean>`c.account_id = ${account}::uuid`);
  return sql<boolean>`${sql.join(tests, sql` and `)}`;
}

const countContacts = (scope: Scope, tests: RawBuilder<boolean>) =>
  countUpToCap(
    scope,
    scope.tx
      .selectFrom('contact as c')
      .where(contactInScope(scope))
      .where('c.deleted_at', 'is', null)
      .where(tests)
      .select(sql`1`.as('one')),
  );

/** One page of the contacts the actor sees. */
export async function listContacts(scope: Scope, asked: Asked) {
  const { sort, order, cursor, limit, ...filter } = asked;
  const tests = await testsOf(scope, asked);
  const met = sql<{ contact_id: string; last_on: string | null }>`(${lastContacts(scope)} group by p.contact_id)`;
  const query = contactRows(scope)
    .where(tests)
    .$if(sort === 'lastContact', (rows) => rows.leftJoin(met.as('t'), 't.contact_id', 'c.id'));
  const { rows, next } = await keysetPage(query, {
    order: { ...SORTS[sort], id: 'c.id', direction: order },
    mark: listMark('contacts', { ...filter, sort, order }),
    cursor,
    limit,
  });
  const figures = await loadContactFigures(
    scope,
    rows.map(({ id }) => id),
  );
  const items: ContactRow[] = rows.map((row) => toContactRow(row, figures(row.id)));
  return { items, next, count: await countContacts(scope, tests) };
}
