import type { handOverUser as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { keepHandOver } from '../deals/hand-over/keep-hand-over.ts';
import { type Shared, shareOpenWork } from '../deals/hand-over/share-open-work.ts';
import { toWorkTo } from '../deals/hand-over/work-to.ts';
import { requireReferences } from '../deals/references.ts';
import { invalidField } from '../error.ts';
import { audit } from '../scope/audit.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { changingPeople } from '../scope/people-lock.ts';
import type { Scope } from '../scope/scope.ts';
import { rejudge } from '../standing/index.ts';
import { changeUser } from './change-user.ts';
import { loadUser } from './load-users.ts';

type Body = z.output<typeof route.body>;

/**
 * Gives all that a person owns to another: deals, open or not and in the bin, customers, and open tasks and promises, those
 * in colleagues' deals too. Puts the person out of service in the same transaction where asked.
 */
export async function handOverUser(scope: Scope, id: string, body: Body): Promise<ReplyOf<typeof route>> {
  await changingPeople(scope);
  const { version } = await loadUser(scope, id);
  const person = body.work === 'owner' || body.work === 'keep' ? [] : [{ path: 'body.work', id: body.work }];
  for (const named of [{ path: 'body.to', id: body.to }, ...person])
    if (named.id === id) throw invalidField(named.path, 'samePerson');
  await requireReferences(scope, { users: [{ path: 'body.to', id: body.to }, ...person] });
  const deals = await giveAll(scope, 'deal', { from: id, to: body.to });
  const accounts = await giveAll(scope, 'account', { from: id, to: body.to });
  // Who owns what is read from the lists' rows: they are made right before anybody is put out of service.
  await rejudge(scope, { deals });
  const user = body.deactivate
    ? await changeUser(scope, { id, version, change: { active: false } })
    : await loadUser(scope, id);
  const shared = await shareAll(scope, { id, deals, work: body.work });
  const undo = await keepHandOver(scope, {
    from: id,
    to: body.to,
    deals,
    accounts,
    deactivated: body.deactivate,
    ...shared,
  });
  const counts = { deals: deals.length, accounts: accounts.length, work: shared.work.length };
  return { undo, ...counts, user: { ...user, openDeals: 0 } };
}

interface HandedFrom {
  readonly from: string;
  readonly to: string;
}

async function giveAll(scope: Scope, table: 'deal' | 'account', { from, to }: HandedFrom): Promise<string[]> {
  const { rows } = await sql<{ id: string; name: string }>`with mine as (select id from ${sql.table(table)}
      where workspace_id = ${scope.actor.workspaceId}::uuid and owner_id = ${from}::uuid order by id for update)
    update ${sql.table(table)} set owner_id = ${to}::uuid, version = version + 1, updated_at = ${scope.now}
    where workspace_id = ${scope.actor.workspaceId}::uuid and id in (select id from mine) returning id, name`.execute(
    scope.tx,
  );
  await audit(
    scope,
    ...rows.map(({ id, name }) => ({
      action: 'changed',
      entity: table,
      entityId: id,
      label: name,
      changes: { ownerId: [from, to] },
    })),
  );
  return rows.map(({ id }) => id);
}

/** The work in the deals that changed hands, and the person's own in deals of others. */
async function shareAll(
  scope: Scope,
  { id, deals, work }: { readonly id: string; readonly deals: readonly string[]; readonly work: string },
): Promise<Shared> {
  const others = await sql<{ id: string }>`select distinct t.deal_id as id from task t
    where t.workspace_id = ${scope.actor.workspaceId}::uuid and t.owner_id = ${id}::uuid and t.done_on is null
      and not t.deal_id = any(${idList(deals)})`.execute(scope.tx);
  const to = toWorkTo(work);
  const own = await shareOpenWork(scope, { deals, from: id, to, handed: true });
  const elsewhere = await shareOpenWork(scope, {
    deals: others.rows.map((row) => row.id),
    from: id,
    to,
    handed: false,
  });
  return { work: [...own.work, ...elsewhere.work], joined: [...own.joined, ...elsewhere.joined] };
}
