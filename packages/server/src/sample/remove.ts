import { sql, type Transaction } from 'kysely';
import type { Actor } from '../scope/actor.ts';
import { audit } from '../scope/audit.ts';
import { dayIn } from '../db/day-in.ts';
import type { Scope } from '../scope/scope.ts';
import type { Tables } from '../db/tables.ts';
import { copyTeams } from '../scope/team.ts';
import { refreshTopDecile, rejudge } from '../standing/index.ts';
import { AppError } from '../error.ts';
import type { Instance } from '../http/instance.ts';
import { refreshReach } from '../scope/reach.ts';
import { lockSample, sampleExists } from './exists.ts';

type Tx = Transaction<Tables>;

/**
 * Takes the sample away and leaves everything of one's own: a sample customer, contact or product that an own deal
 * uses stays and becomes own; what own records had of sample people goes to the administrator who removes them.
 * Runs as the owner of the tables, since the application itself may delete no facts.
 */
export async function removeSample(instance: Instance, actor: Actor): Promise<void> {
  const now = instance.now();
  const { workspaceId } = actor;
  await instance.db.transaction().execute(async (tx) => {
    const scope: Scope = { tx, actor, now, today: dayIn(actor.timeZone, now) };
    await lockSample(tx, workspaceId);
    if (!(await sampleExists(tx, workspaceId))) throw new AppError('sample.none');
    await forgetImportsInto(tx, workspaceId);
    await removeDeals(tx, workspaceId);
    await keepWhatIsUsed(tx, workspaceId);
    const handed = await handOver(tx, actor);
    await rejudge(scope, { deals: handed });
    await removeRest(tx, workspaceId);
    await refreshReach(tx, workspaceId);
    await refreshTopDecile(scope);
    await audit(scope, { action: 'remove', entity: 'sample', entityId: null });
  });
}

/** An import that changed a sample deal has nothing left there to undo. */
async function forgetImportsInto(tx: Tx, here: string): Promise<void> {
  await sql`delete from import_change i where i.workspace_id = ${here} and i.entity = 'deal'
    and exists (select from deal d where d.workspace_id = ${here} and d.id = i.entity_id and d.origin = 'sample')`.execute(
    tx,
  );
}

/** With them goes all that was recorded about them, also by real people trying things out. */
const removeDeals = (tx: Tx, workspaceId: string) =>
  tx.deleteFrom('deal').where('workspace_id', '=', workspaceId).where('origin', '=', 'sample').execute();

async function keepWhatIsUsed(tx: Tx, here: string): Promise<void> {
  await sql`update contact c set origin = 'own' where c.workspace_id = ${here} and c.origin = 'sample'
    and exists (select from deal_person p where p.workspace_id = ${here} and p.contact_id = c.id)`.execute(tx);
  // A kept customer keeps the group above it, so the upper ends are walked to.
  await sql`with recursive used (id) as (
      select a.id from account a where a.workspace_id = ${here} and a.origin = 'sample' and (
        exists (select from deal d where d.workspace_id = ${here} and d.account_id = a.id)
        or exists (select from contact c where c.workspace_id = ${here} and c.account_id = a.id and c.origin <> 'sample')
        or exists (select from account k where k.workspace_id = ${here} and k.parent_id = a.id and k.origin <> 'sample'))
      union
      select up.id from used join account a on a.workspace_id = ${here} and a.id = used.id
        join account up on up.workspace_id = ${here} and up.id = a.parent_id and up.origin = 'sample')
    update account set origin = 'own' where workspace_id = ${here} and id in (select id from used)`.execute(tx);
  await sql`update product p set origin = 'own' where p.workspace_id = ${here} and p.origin = 'sample'
    and exists (select from deal d where d.workspace_id = ${here} and d.product_id = p.id)`.execute(tx);
}

/** Own records never hang on a person who goes; answers the deals that changed hands. */
async function handOver(tx: Tx, { workspaceId: here, userId }: Actor): Promise<string[]> {
  const gone = sql`(select id from user_account where workspace_id = ${here} and origin = 'sample')`;
  const handed = await sql<{ id: string }>`update deal set owner_id = ${userId}
    where workspace_id = ${here} and owner_id in ${gone} returning id`.execute(tx);
  await sql`update import_job set created_by = ${userId} where workspace_id = ${here} and created_by in ${gone}`.execute(
    tx,
  );
  await sql`update account set owner_id = ${userId}
    where workspace_id = ${here} and origin <> 'sample' and owner_id in ${gone}`.execute(tx);
  await sql`update task set owner_id = ${userId} where workspace_id = ${here} and owner_id in ${gone}`.execute(tx);
  await sql`update user_account set manager_id = null
    where workspace_id = ${here} and origin <> 'sample' and manager_id in ${gone}`.execute(tx);
  await sql`delete from deal_member where workspace_id = ${here} and user_id in ${gone}`.execute(tx);
  await copyTeams(tx, here);
  await sql`delete from saved_view where workspace_id = ${here} and user_id in ${gone}`.execute(tx);
  return handed.rows.map(({ id }) => id);
}

async function removeRest(tx: Tx, here: string): Promise<void> {
  for (const table of ['contact', 'account', 'product', 'user_account'] as const) {
    await sql`delete from ${sql.table(table)} where workspace_id = ${here} and origin = 'sample'`.execute(tx);
  }
}
