import type { ContactRow } from '@qibu/contract';
import { type InferResult, sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { contactInScope } from '../scope/accounts-in-scope.ts';

/** The contacts the actor sees, deleted ones left out; not ordered yet. */
export const contactRows = (scope: Scope) =>
  scope.tx
    .selectFrom('contact as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.workspace_id', '=', 'c.workspace_id').onRef('a.id', '=', 'c.account_id'),
    )
    .where(contactInScope(scope))
    .where('c.deleted_at', 'is', null)
    .select(['c.id', 'c.name', 'c.title', 'c.department', 'c.phone', 'c.email', 'c.account_id', 'c.updated_at'])
    .select(['c.version', 'a.name as account_name']);
export type ContactRecord = InferResult<ReturnType<typeof contactRows>>[number];

export interface ContactFigures {
  readonly deals: number;
  readonly lastContactOn: string | null;
}
const NONE: ContactFigures = { deals: 0, lastContactOn: null };

/** Whether a logged visit, under its name in the query, was neither put right nor taken back since. */
export const stands = (
  name: 'i',
) => sql<boolean>`(not ${sql.ref(`${name}.retracts`)} and not exists (select from interaction later
  where later.workspace_id = ${sql.ref(`${name}.workspace_id`)} and later.supersedes = ${sql.ref(`${name}.id`)}))`;

/** Last day the customer's side met or answered us, per contact: `t.contact_id`, `t.last_on`; of deals the actor sees. */
export const lastContacts = (scope: Scope) => sql<{ contact_id: string; last_on: string | null }>`
  select p.contact_id, max(i.happened_on) as last_on
  from deal_person p
  join deal d on d.workspace_id = p.workspace_id and d.id = p.deal_id
  join interaction i on i.workspace_id = p.workspace_id and i.deal_id = p.deal_id
    and i.two_way and ${stands('i')} and p.contact_id = any(i.with_contacts)
  where p.workspace_id = ${scope.actor.workspaceId}::uuid and ${dealInScope(scope)} and d.deleted_at is null`;

/** In how many deals some contacts are named, and when we last had to do with them. */
export async function loadContactFigures(
  scope: Scope,
  ids: readonly string[],
): Promise<(id: string) => ContactFigures> {
  const { rows } = await sql<{ id: string; deals: number; last_on: string | null }>`
    select ${prepared} c.id, t.last_on, (select count(*)::int from deal_person p
      join deal d on d.workspace_id = p.workspace_id and d.id = p.deal_id
      where p.workspace_id = c.workspace_id and p.contact_id = c.id and p.removed_on is null
        and ${dealInScope(scope)} and d.deleted_at is null) as deals
    from contact c left join (${lastContacts(scope)} and p.contact_id = any(${idList(ids)})
      group by p.contact_id) t on t.contact_id = c.id
    where c.workspace_id = ${scope.actor.workspaceId}::uuid and c.id = any(${idList(ids)})`.execute(scope.tx);
  const figures = new Map(rows.map((row) => [row.id, { deals: row.deals, lastContactOn: row.last_on }]));
  return (id) => figures.get(id) ?? NONE;
}

/** A contact as lists show it. */
export const toContactRow = (row: ContactRecord, figures: ContactFigures): ContactRow => ({
  id: row.id,
  name: row.name,
  title: row.title,
  department: row.department,
  phone: row.phone,
  email: row.email,
  account: { id: row.account_id, name: row.account_name },
  ...figures,
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
