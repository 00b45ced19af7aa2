import * as contract from '@qibu/contract';
import { loadActor } from '../scope/actor.ts';
import { sql } from 'kysely';
import { rejudge } from '../standing/index.ts';
import { audit } from '../scope/audit.ts';
import { personColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import { asActor } from '../scope/scope.ts';
import { AppError, notFound } from '../error.ts';
import { type Bound, bind, bindOpen } from '../http/bind.ts';
import type { Instance } from '../http/instance.ts';
import { takeSession } from '../http/session-token.ts';
import { giveBack, takeAttempt } from './attempts.ts';
import { loadMe } from './me.ts';
import { checkPassword, hashPassword, verifyPassword } from '../people/password.ts';
import { openSession } from './session.ts';
import { checkSetupToken, claimInstance, isClaimed } from './setup.ts';

async function meOf(instance: Instance, workspaceId: string, userId: string): Promise<contract.Me> {
  const actor = await loadActor(instance.db, workspaceId, userId);
  if (!actor) throw new AppError('auth.failed');
  return asActor(instance.db, actor, loadMe, { readOnly: true, now: instance.now() });
}

const setup = bindOpen(contract.postSetup, async (instance, { body }, http) => {
  if (await isClaimed(instance.db)) throw new AppError('setup.closed');
  checkSetupToken(instance.setup.token, body.token);
  const now = instance.now();
  const who = await claimInstance(instance.db, body, now);
  instance.setup.token = null;
  await openSession(instance.db, { ...who, now }, http);
  return meOf(instance, who.workspaceId, who.userId);
});

/** Unknown name, wrong password and a person no longer active get one answer, after the same work. */
const signIn = bindOpen(contract.signIn, async (instance, { body }, http) => {
  const now = instance.now();
  const attempt = { login: body.login.trim(), address: http.request.ip };
  await takeAttempt(instance.db, attempt, now);
  const found = await instance.db
    .selectFrom('user_account as u')
    .innerJoin('credential as c', (join) =>
      join.onRef('c.workspace_id', '=', 'u.workspace_id').onRef('c.user_id', '=', 'u.id'),
    )
    .where('u.login', '=', attempt.login.toLowerCase())
    .where('u.active', '=', true)
    .select(['u.workspace_id', 'u.id', 'c.password_hash'])
    .executeTakeFirst();
  const isRight = await verifyPassword(body.password, found?.password_hash ?? null);
  if (!found || !isRight) throw new AppError('auth.failed');
  await giveBack(instance.db, attempt);
  await openSession(instance.db, { workspaceId: found.workspace_id, userId: found.id, now }, http);
  await instance.db
    .insertInto('audit_log')
    .values({
      workspace_id: found.workspace_id,
      id: newId(),
      at: now,
      actor_id: found.id,
      action: 'signed-in',
      entity: 'session',
      entity_id: found.id,
      label: null,
      changes: '{}',
    })
    .execute();
  return meOf(instance, found.workspace_id, found.id);
});

const signOut = bindOpen(contract.signOut, async (instance, _input, { request, reply, actor }) => {
  if (actor && request.sessionId) {
    await instance.db
      .deleteFrom('session')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', request.sessionId)
      .execute();
  }
  instance.sessions.forget();
  takeSession(request, reply);
  return { ok: true as const };
});

const changePassword = bindOpen(contract.changePassword, async (instance, { body }, { request, actor }) => {
  if (!actor) throw new AppError('auth.required');
  const now = instance.now();
  const { workspaceId: workspace_id, userId: user_id } = actor;
  const row = await instance.db
    .selectFrom('credential as c')
    .innerJoin('user_account as u', (join) =>
      join.onRef('u.workspace_id', '=', 'c.workspace_id').onRef('u.id', '=', 'c.user_id'),
    )
    .where('c.workspace_id', '=', workspace_id)
    .where('c.user_id', '=', user_id)
    .select(['c.password_hash', 'u.login'])
    .executeTakeFirst();
  const attempt = { login: `change:${user_id}`, address: request.ip };
  await takeAttempt(instance.db, attempt, now);
  if (!row || !(await verifyPassword(body.current, row.password_hash))) {
    throw new AppError('auth.passwordWrong', { fields: [{ path: 'body.current', code: 'wrongSecret' }] });
  }
  await giveBack(instance.db, attempt);
  await checkPassword(body.next, row.login, 'next');
  const password_hash = await hashPassword(body.next);
  await instance.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('credential')
      .set({ password_hash, changed_at: now })
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', user_id)
      .execute();
    // Every other device has to sign in again.
    await tx
      .deleteFrom('session')
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', user_id)
      .where('id', '!=', request.sessionId ?? '')
      .execute();
    await tx
      .insertInto('audit_log')
      .values({
        workspace_id,
        id: newId(),
        at: now,
        actor_id: user_id,
        action: 'password',
        entity: 'user',
        entity_id: user_id,
        label: row.login,
        changes: '{}',
      })
      .execute();
  });
  instance.sessions.forget();
  return { ok: true as const };
});

const patchMe = bind(contract.patchMe, async (scope, { body }) => {
  if (Object.keys(body).length > 0) {
    const { workspaceId, userId } = scope.actor;
    const { user: before } = await loadMe(scope);
    await scope.tx
      .updateTable('user_account')
      .set({
        version: sql<number>`version + 1`,
        ...(body.name && { name: body.name, ...personColumns(body.name, before.login) }),
        ...(body.locale && { locale: body.locale }),
        ...(body.scheme && { scheme: body.scheme }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', userId)
      .execute();
    if (body.name && body.name !== before.name) await rejudge(scope, { user: userId });
    const changes = Object.fromEntries(
      Object.entries(body).map(([key, value]) => [key, [before[key as keyof typeof body], value]]),
    );
    await audit(scope, { action: 'changed', entity: 'user', entityId: userId, label: before.name, changes });
  }
  return loadMe(scope);
});

const listSessions = bindOpen(contract.listSessions, async (instance, _input, { request, actor }) => {
  if (!actor) throw new AppError('auth.required');
  const rows = await asActor(instance.db, actor, ({ tx }) =>
    tx
      .selectFrom('session')
      .where('workspace_id', '=', actor.workspaceId)
      .where('user_id', '=', actor.userId)
      .where('expires_at', '>', instance.now())
      .select(['id', 'created_at', 'last_seen_at', 'user_agent', 'address'])
      .orderBy('last_seen_at', 'desc')
      .limit(200)
      .execute(),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      userAgent: row.user_agent,
      address: row.address,
      current: row.id === request.sessionId,
    })),
  };
});

const endSession = bind(contract.endSession, async (scope, { params }, instance) => {
  const { workspaceId, userId } = scope.actor;
  const ended = await scope.tx
    .deleteFrom('session')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .where('id', '=', params.id)
    .executeTakeFirst();
  if (ended.numDeletedRows === 0n) throw notFound();
  await audit(scope, { action: 'revoked', entity: 'session', entityId: params.id });
  instance.sessions.forget();
  return { ok: true as const };
});

export const authRoutes: readonly Bound[] = [
  bindOpen(contract.getSetup, async (instance) => ({ claimed: await isClaimed(instance.db) })),
  setup,
  signIn,
  signOut,
  bind(contract.getMe, loadMe),
  patchMe,
  changePassword,
  listSessions,
  endSession,
];
