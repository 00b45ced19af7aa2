import type { Me } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { partsInScope } from '../scope/deals-in-scope.ts';
import { parametersFor } from '../ledger/parameters-for.ts';
import { notFound } from '../error.ts';

/** The signed-in person, their workspace and what the first page needs. */
export async function loadMe(scope: Scope): Promise<Omit<Me, 'security'>> {
  const { actor, tx, today } = scope;
  const deals = partsInScope(scope).map(
    (part) => sql`exists (select from deal d where ${part} and d.deleted_at is null)`,
  );
  const row = await tx
    .selectFrom('user_account as u')
    .innerJoin('workspace as w', 'w.id', 'u.workspace_id')
    .where('u.workspace_id', '=', actor.workspaceId)
    .where('u.id', '=', actor.userId)
    .select(['u.id', 'u.name', 'u.login', 'u.title', 'u.kind', 'u.is_admin', 'u.locale', 'u.scheme'])
    .select(['w.id as wid', 'w.name as wname', 'w.currency', 'w.time_zone', 'w.version', 'w.parameters'])
    .select([
      sql<boolean>`exists (select from user_account s where s.workspace_id = u.workspace_id and s.origin = 'sample')`.as(
        'has_sample',
      ),
      sql<boolean>`(${sql.join(deals, sql` or `)})`.as('has_deals'),
    ])
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    user: {
      id: row.id,
      name: row.name,
      login: row.login,
      title: row.title,
      kind: row.kind as Me['user']['kind'],
      isAdmin: row.is_admin,
      locale: row.locale as Me['user']['locale'],
      scheme: row.scheme as Me['user']['scheme'],
      leads: actor.isAdmin || actor.reach.length > 1,
    },
    workspace: {
      id: row.wid,
      name: row.wname,
      currency: row.currency,
      timeZone: row.time_zone,
      today,
      criteria: ownCriteria(row.parameters),
      hasSample: row.has_sample,
      hasDeals: row.has_deals,
      version: row.version,
    },
  };
}

const ownCriteria = (overrides: Record<string, unknown>): Me['workspace']['criteria'] =>
  parametersFor(overrides).stages.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }])),
  );
