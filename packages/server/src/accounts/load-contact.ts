import type { ContactView } from '@qibu/contract';
import { personSlot, ROLES } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import { notFound } from '../error.ts';
import { contactRows, loadContactFigures, stands, toContactRow } from './contact-rows.ts';

const MOST = 200;
const SEES = { yes: true, reason: null };

/** One contact as shown on their page: what we hold about them, the deals they are in, when we met. */
export async function loadContact(scope: Scope, id: string): Promise<ContactView> {
  const row = await contactRows(scope)
    .where('c.id', '=', id)
    .select(['c.note', 'c.source', 'c.basis', 'c.purpose', 'c.former_names'])
    .executeTakeFirst();
  if (!row) throw notFound();
  const figures = await loadContactFigures(scope, [id]);
  return {
    ...toContactRow(row, figures(id)),
    formerNames: row.former_names,
    note: row.note,
    source: row.source,
    basis: row.basis,
    purpose: row.purpose,
    inDeals: await loadDeals(scope, id),
    interactions: await loadInteractions(scope, id),
    can: { edit: SEES, delete: SEES },
  };
}

// The newest claim of a slot is in force: by the day it happened, the day it was recorded, then its id.
const latest = (slot: string) => sql<unknown>`(select k.value from claim k
  where k.workspace_id = d.workspace_id and k.deal_id = d.id and k.slot = ${slot}
  order by k.happened_on desc, k.recorded_on desc, k.id desc limit 1)`;

async function loadDeals(scope: Scope, id: string): Promise<ContactView['inDeals']> {
  const rows = await scope.tx
    .selectFrom('deal_person as p')
    .innerJoin('deal as d', (join) =>
      join.onRef('d.workspace_id', '=', 'p.workspace_id').onRef('d.id', '=', 'p.deal_id'),
    )
    .where(dealInScope(scope))
    .where('d.deleted_at', 'is', null)
    .where('p.contact_id', '=', id)
    .where('p.removed_on', 'is', null)
    .select(['d.id', 'd.name', 'd.outcome'])
    .select([latest(personSlot(id, 'roles')).as('roles'), latest(personSlot(id, 'support')).as('support')])
    .orderBy(sql`(d.outcome = 'open') desc, d.updated_at desc, d.id`)
    .limit(MOST)
    .execute();
  return rows.map(({ id: dealId, name, outcome, roles, support }) => ({
    id: dealId,
    name,
    outcome,
    roles: Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : [],
    support: typeof support === 'number' ? support : null,
  }));
}

async function loadInteractions(scope: Scope, id: string): Promise<ContactView['interactions']> {
  const rows = await scope.tx
    .selectFrom('deal_person as p')
    .innerJoin('deal as d', (join) =>
      join.onRef('d.workspace_id', '=', 'p.workspace_id').onRef('d.id', '=', 'p.deal_id'),
    )
    .innerJoin('interaction as i', (join) =>
      join.onRef('i.workspace_id', '=', 'd.workspace_id').onRef('i.deal_id', '=', 'd.id'),
    )
    .where(dealInScope(scope))
    .where('d.deleted_at', 'is', null)
    .where('p.contact_id', '=', id)
    .where(sql<boolean>`p.contact_id = any(i.with_contacts)`)
    .where(stands('i'))
    .select(['i.id', 'i.kind', 'i.happened_on', 'i.note', 'i.deal_id', 'd.name as deal_name'])
    .orderBy('i.happened_on', 'desc')
    .orderBy('i.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    note: row.note,
    dealId: row.deal_id,
    dealName: row.deal_name,
  }));
}
