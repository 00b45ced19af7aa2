import * as contract from '@qibu/contract';
import { type Actor, loadActor } from '../scope/actor.ts';
import { sql } from 'kysely';
import { rejudge } from '../standing/index.ts';
import { audit } from '../scope/audit.ts';
import { personColumns } from '../text/grams.ts';
import { asActor } from '../scope/scope.ts';
import { AppError, notFound } from '../error.ts';
import { type Bound, bind, bindOpen } from '../http/bind.ts';
import type { Instance } from '../http/instance.ts';
import { takeSession } from '../http/session-token.ts';
import { invitationRoutes } from './invitation.ts';
import { type Attempt, giveBack, giveCodeBack, takeAttempt, takeBackOne, takeCodeGuess } from './attempts.ts';
import { loadMe } from './me.ts';
import { loadSecurity } from './load-security.ts';
import { hasSecondFactor, takeCode } from './second-factor.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { checkPassword, hashPassword, verifyPassword } from '../people/password.ts';
import { endInvitation } from '../people/end-invitation.ts';
import { openSession } from './session.ts';
import { checkSetupToken, claimInstance, isClaimed } from './setup.ts';

async function meOf(instance: Instance, workspaceId: string, userId: string): Promise<contract.Me> {
  const actor = await loadActor(instance.db, workspaceId, userId);
  if (!actor) throw new AppError('auth.failed');
  return tellMe(instance, actor, instance.now());
}

async function tellMe(instance: Instance, actor: Actor, signedInAt: Date): Promise<contract.Me> {
  const me = await asActor(instance.db, actor, loadMe, { readOnly: true, now: instance.now() });
  return { ...me, security: await loadSecurity(instance.db, actor, signedInAt) };
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
  const who = { workspaceId: found.workspace_id, userId: found.id };
  const by = await askSecondFactor(instance, { who, attempt, code: body.code });
  await giveBack(instance.db, attempt);
  await openSession(instance.db, { ...who, now }, http);
  const action = by === 'recovery' ? 'signed-in-by-recovery' : 'signed-in';
  await audit({ tx: instance.db, actor: who, now }, { action, entity: 'session', entityId: found.id });
  return meOf(instance, found.workspace_id, found.id);
});

interface Asked {
  readonly who: Pick<Actor, 'workspaceId' | 'userId'>;
  readonly attempt: Attempt;
  readonly code: string | undefined;
}

/** After the right password: the code of whoever set one up. A wrong one counts as a wrong password does. */
async function askSecondFactor(instance: Instance, { who, attempt, code }: Asked): Promise<'app' | 'recovery' | null> {
  if (!(await hasSecondFactor(instance, who))) return null;
  if (code === undefined || code.trim() === '') {
    await takeBackOne(instance.db, attempt);
    throw new AppError('auth.codeNeeded');
  }
  await takeCodeGuess(instance.db, who.userId, instance.now());
  const by = await takeCode(instance, who, code);
  if (by === null) throw new AppError('auth.codeWrong', { fields: [{ path: 'body.code', code: 'wrongSecret' }] });
  await giveCodeBack(instance.db, who.userId);
  return by;
}

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
  if (body.next === body.current)
    throw new AppError('auth.passwordSame', { fields: [{ path: 'body.next', code: 'samePassword' }] });
  await checkPassword(body.next, row.login, 'next');
  const password_hash = await hashPassword(body.next);
  await instance.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('credential')
      .set({ password_hash, changed_at: now, must_change: false })
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', user_id)
      .execute();
    await endInvitation(tx, { workspaceId: workspace_id, userId: user_id });
    // Every other device has to sign in again.
    await tx
      .deleteFrom('session')
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', user_id)
      .where('id', '!=', request.sessionId ?? '')
      .execute();
    await audit({ tx, actor, now }, { action: 'password', entity: 'user', entityId: user_id, label: row.login });
  });
  instance.sessions.forget();
  return { ok: true as const };
});

const patchMe = bind(contract.patchMe, async (scope, { body }, { db }) => {
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
  return { ...(await loadMe(scope)), security: await loadSecurity(db, scope.actor, scope.now) };
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
  bindOpen(contract.getMe, async (instance, _input, { actor, request }) => {
    if (!actor) throw new AppError('auth.required');
    return tellMe(instance, actor, request.signedInAt ?? instance.now());
  }),
  patchMe,
  changePassword,
  listSessions,
  endSession,
  ...secondFactorRoutes,
  ...invitationRoutes,
];
