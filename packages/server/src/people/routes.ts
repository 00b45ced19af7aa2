import * as contract from '@qibu/contract';
import { checkPassword, hashPassword } from './password.ts';
import { newId } from '../db/id.ts';
import type { Actor } from '../scope/actor.ts';
import { asActor } from '../scope/scope.ts';
import type { Instance } from '../http/instance.ts';
import { AppError, namedNotFound } from '../error.ts';
import { type Bound, bind, bindOpen } from '../http/bind.ts';
import { bindExport } from '../http/bind-export.ts';
import { giveAllUnseenWork } from '../deals/hand-over/unseen-work.ts';
import { loadAudit } from './audit-log.ts';
import { exportedAudit } from './export-audit.ts';
import { changeUser } from './change-user.ts';
import { createUserRow } from './create-user-row.ts';
import { endInvitation } from './end-invitation.ts';
import { handOverUser } from './hand-over-all.ts';
import { loadHoldings } from './load-holdings.ts';
import { loadUser, loadUsers } from './load-users.ts';
import { refreshReach } from '../scope/reach.ts';

const createUser = bindOpen(contract.createUser, async (instance, { body }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  if (body.password !== null) await checkPassword(body.password, body.login);
  const passwordHash = body.password === null ? null : await hashPassword(body.password);
  const now = instance.now();
  const login = body.login.toLowerCase();
  const id = await instance.db.transaction().execute(async (tx) => {
    const taken = await tx
      .selectFrom('user_account')
      .where('workspace_id', '=', actor.workspaceId)
      .where('login', '=', login)
      .select('id')
      .executeTakeFirst();
    if (taken)
      throw new AppError('user.loginTaken', { params: { login }, fields: [{ path: 'body.login', code: 'taken' }] });
    if (body.managerId) {
      const manager = await tx
        .selectFrom('user_account')
        .where('workspace_id', '=', actor.workspaceId)
        .where('id', '=', body.managerId)
        .select('id')
        .executeTakeFirst();
      if (!manager) throw namedNotFound(['body.managerId']);
    }
    const created = await createUserRow(tx, {
      workspaceId: actor.workspaceId,
      login,
      name: body.name,
      title: body.title,
      kind: body.kind,
      isAdmin: body.isAdmin,
      managerId: body.managerId,
      locale: 'zh-CN',
      origin: 'own',
      passwordHash,
      mustChange: true,
      now,
    });
    await refreshReach(tx, actor.workspaceId);
    await tx
      .insertInto('audit_log')
      .values({
        workspace_id: actor.workspaceId,
        id: newId(),
        at: now,
        actor_id: actor.userId,
        action: 'created',
        entity: 'user',
        entity_id: created,
        label: body.name,
        changes: JSON.stringify({ login, kind: body.kind, managerId: body.managerId, isAdmin: body.isAdmin }),
      })
      .execute();
    return created;
  });
  instance.sessions.forget();
  return asActor(instance.db, actor, (scope) => loadUser(scope, id), { readOnly: true, now });
});

const patchUser = bindOpen(contract.patchUser, async (instance, { params, body, version }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const view = await asActor(
    instance.db,
    actor,
    async (scope) => {
      const changed = await changeUser(scope, { id: params.id, version, change });
      await refreshReach(scope.tx, actor.workspaceId);
      await giveAllUnseenWork(scope);
      return changed;
    },
    { now: instance.now() },
  );
  instance.sessions.forget();
  if (change.active === false) await shutOut(instance, actor, params.id);
  return view;
});

/** Whoever is put out of service is signed out everywhere, and comes in by no earlier link. */
const shutOut = ({ db }: Instance, { workspaceId }: Actor, userId: string): Promise<unknown> =>
  db.transaction().execute(async (tx) => {
    await tx.deleteFrom('session').where('workspace_id', '=', workspaceId).where('user_id', '=', userId).execute();
    await endInvitation(tx, { workspaceId, userId });
  });

const handOver = bindOpen(contract.handOverUser, async (instance, { params, body }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const now = instance.now();
  const handed = await asActor(instance.db, actor, (scope) => handOverUser(scope, params.id, body), { now });
  instance.sessions.forget();
  if (body.deactivate) await shutOut(instance, actor, params.id);
  return handed;
});

const resetPassword = bindOpen(contract.resetPassword, async (instance, { params, body }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const now = instance.now();
  const user = await asActor(instance.db, actor, (scope) => loadUser(scope, params.id), { readOnly: true });
  await checkPassword(body.next, user.login, 'next');
  // Whoever it is for chooses another at the next sign-in.
  const chosen = { password_hash: await hashPassword(body.next), changed_at: now, must_change: true };
  await instance.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('credential')
      .values({ workspace_id: actor.workspaceId, user_id: params.id, ...chosen })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(chosen))
      .execute();
    await endInvitation(tx, { workspaceId: actor.workspaceId, userId: params.id });
    await tx
      .deleteFrom('session')
      .where('workspace_id', '=', actor.workspaceId)
      .where('user_id', '=', params.id)
      .execute();
    await tx
      .insertInto('audit_log')
      .values({
        workspace_id: actor.workspaceId,
        id: newId(),
        at: now,
        actor_id: actor.userId,
        action: 'password',
        entity: 'user',
        entity_id: params.id,
        label: user.name,
        changes: '{}',
      })
      .execute();
  });
  instance.sessions.forget();
  return { ok: true as const };
});

export const peopleRoutes: readonly Bound[] = [
  bind(contract.listUsers, async (scope) => ({ items: await loadUsers(scope) })),
  createUser,
  patchUser,
  resetPassword,
  handOver,
  bind(contract.getHoldings, (scope, { params }) => loadHoldings(scope, params.id)),
  bind(contract.listAudit, (scope, { query }) => loadAudit(scope, query)),
  bindExport(contract.exportAudit, 'csv', exportedAudit),
  bindExport(contract.exportAuditWorkbook, 'xlsx', exportedAudit),
];
