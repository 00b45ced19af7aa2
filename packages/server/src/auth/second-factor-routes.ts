import { randomBytes } from 'node:crypto';
import * as contract from '@qibu/contract';
import type { Actor } from '../scope/actor.ts';
import { audit } from '../scope/audit.ts';
import { AppError, notFound } from '../error.ts';
import { type Bound, bindOpen } from '../http/bind.ts';
import type { Instance } from '../http/instance.ts';
import { verifyPassword } from '../people/password.ts';
import { giveBack, giveCodeBack, takeAttempt, takeBackOne, takeCodeGuess } from './attempts.ts';
import { hasSecondFactor, stepIn, takeCode } from './second-factor.ts';
import { hashRecovery, newRecoveryCodes, seal } from './second-factor-secret.ts';
import { base32, uriOf } from './totp.ts';

const signedIn = (actor: Actor | null): Actor => {
  if (!actor) throw new AppError('auth.required');
  return actor;
};
const wrongCode = () => new AppError('auth.codeWrong', { fields: [{ path: 'body.code', code: 'wrongSecret' }] });

/** Login and workspace, as the app shows them beside the code. */
const namesOf = ({ db }: Instance, { workspaceId, userId }: Actor) =>
  db
    .selectFrom('user_account as u')
    .innerJoin('workspace as w', 'w.id', 'u.workspace_id')
    .where('u.workspace_id', '=', workspaceId)
    .where('u.id', '=', userId)
    .select(['u.login', 'u.name', 'w.name as workspace'])
    .executeTakeFirstOrThrow();

/** A session alone changes nothing here. The password is the caller's own; the attempt has been counted. */
async function requirePassword({ db }: Instance, { workspaceId, userId }: Actor, password: string): Promise<void> {
  const stored = await db
    .selectFrom('credential')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .select('password_hash')
    .executeTakeFirst();
  if (!(await verifyPassword(password, stored?.password_hash ?? null)))
    throw new AppError('auth.passwordWrong', { fields: [{ path: 'body.password', code: 'wrongSecret' }] });
}

const begin = bindOpen(contract.beginSecondFactor, async (instance, { body }, { request, actor: caller }) => {
  const actor = signedIn(caller);
  if (await hasSecondFactor(instance, actor)) throw new AppError('secondFactor.on');
  const attempt = { login: `second factor:${actor.userId}`, address: request.ip };
  await takeAttempt(instance.db, attempt, instance.now());
  await requirePassword(instance, actor, body.password);
  await takeBackOne(instance.db, attempt);
  const { workspaceId: workspace_id, userId: user_id } = actor;
  const secret = randomBytes(20);
  const sealed_secret = seal(instance.secret, user_id, secret);
  // One that is on already stays as it is.
  const drawn = await instance.db
    .insertInto('second_factor')
    .values({ workspace_id, user_id, sealed_secret, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'user_id'])
        .doUpdateSet({ sealed_secret, last_step: 0 })
        .where('second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirst();
  if (drawn.numInsertedOrUpdatedRows !== 1n) throw new AppError('secondFactor.on');
  const { login, workspace } = await namesOf(instance, actor);
  return { secret: base32(secret), uri: uriOf(secret, { issuer: `Qibu ${workspace}`, account: login }) };
});

const confirm = bindOpen(contract.confirmSecondFactor, async (instance, { body }, { request, actor: caller }) => {
  const actor = signedIn(caller);
  const { workspaceId, userId } = actor;
  const now = instance.now();
  if (await hasSecondFactor(instance, actor)) throw new AppError('secondFactor.on');
  const attempt = { login: `second factor:${userId}`, address: request.ip };
  await takeAttempt(instance.db, attempt, now);
  const recoveryCodes = newRecoveryCodes();
  const recovery = recoveryCodes.map((code) => hashRecovery(instance.secret, userId, code));
  const { name } = await namesOf(instance, actor);
  await instance.db.transaction().execute(async (tx) => {
    // Kept until it is on: a secret drawn meanwhile would be one whose code nobody gave.
    const drawn = await tx
      .selectFrom('second_factor')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .select(['sealed_secret', 'confirmed_at', 'last_step'])
      .forUpdate()
      .executeTakeFirst();
    if (drawn && drawn.confirmed_at !== null) throw new AppError('secondFactor.on');
    const last_step = drawn ? stepIn(instance, actor, { sealed: drawn.sealed_secret, code: body.code }) : null;
    if (!drawn || last_step === null || last_step <= Number(drawn.last_step)) throw wrongCode();
    await tx
      .updateTable('second_factor')
      .set({ confirmed_at: now, recovery, last_step })
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .execute();
    await tx
      .deleteFrom('session')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .where('id', '!=', request.sessionId ?? '')
      .execute();
    await audit({ tx, actor, now }, { action: 'second-factor-on', entity: 'user', entityId: userId, label: name });
  });
  await giveBack(instance.db, attempt);
  instance.sessions.forget();
  return { recoveryCodes };
});

const end = bindOpen(contract.endSecondFactor, async (instance, { body }, { request, actor: caller }) => {
  const actor = signedIn(caller);
  const { userId } = actor;
  const now = instance.now();
  if (!(await hasSecondFactor(instance, actor))) throw new AppError('secondFactor.off');
  const attempt = { login: `second factor:${userId}`, address: request.ip };
  await takeAttempt(instance.db, attempt, now);
  await requirePassword(instance, actor, body.password);
  await takeCodeGuess(instance.db, userId, now);
  if ((await takeCode(instance, actor, body.code)) === null) throw wrongCode();
  await giveCodeBack(instance.db, userId);
  await giveBack(instance.db, attempt);
  await takeOff(instance, { actor, userId, action: 'second-factor-off' });
  return { ok: true as const };
});

interface TakeOff {
  readonly actor: Actor;
  readonly userId: string;
  readonly action: 'second-factor-off' | 'second-factor-reset';
}

/** Removes somebody's second factor; false when there was none. */
async function takeOff(instance: Instance, { actor, userId, action }: TakeOff): Promise<boolean> {
  const { workspaceId } = actor;
  const { name } = await namesOf(instance, { ...actor, userId });
  const done = await instance.db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('second_factor')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    if (action === 'second-factor-reset')
      await tx.deleteFrom('session').where('workspace_id', '=', workspaceId).where('user_id', '=', userId).execute();
    const entry = { action, entity: 'user', entityId: userId, label: name };
    await audit({ tx, actor, now: instance.now() }, entry);
    return true;
  });
  instance.sessions.forget();
  return done;
}

const reset = bindOpen(contract.resetSecondFactor, async (instance, { params }, { actor: caller }) => {
  const actor = signedIn(caller);
  const person = await instance.db
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', params.id)
    .select('id')
    .executeTakeFirst();
  if (!person) throw notFound();
  if (!(await takeOff(instance, { actor, userId: person.id, action: 'second-factor-reset' })))
    throw new AppError('secondFactor.off');
  return { ok: true as const };
});

const require = bindOpen(contract.requireSecondFactor, async (instance, { body }, { actor: caller }) => {
  const actor = signedIn(caller);
  const now = instance.now();
  await instance.db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('workspace')
      .set({ second_factor_since: body.required ? now : null })
      .where('id', '=', actor.workspaceId)
      .where('second_factor_since', body.required ? 'is' : 'is not', null)
      .returning('name')
      .executeTakeFirst();
    if (!changed) return;
    const changes = { secondFactorRequired: [!body.required, body.required] };
    const entry = { action: 'changed', entity: 'workspace', entityId: actor.workspaceId, label: changed.name, changes };
    await audit({ tx, actor, now }, entry);
  });
  instance.sessions.forget();
  return { ok: true as const };
});

export const secondFactorRoutes: readonly Bound[] = [begin, confirm, end, reset, require];
