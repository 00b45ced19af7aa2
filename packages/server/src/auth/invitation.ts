import { randomBytes } from 'node:crypto';
import * as contract from '@qibu/contract';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { AppError, notFound } from '../error.ts';
import { type Bound, bindOpen } from '../http/bind.ts';
import { hashToken } from '../http/session-token.ts';
import { endInvitation } from '../people/end-invitation.ts';
import { checkPassword, hashPassword } from '../people/password.ts';
import { audit } from '../scope/audit.ts';
import { asActor } from '../scope/scope.ts';
import { workspaceActor } from '../scope/actor.ts';
import { rejudge } from '../standing/index.ts';
import { personColumns } from '../text/grams.ts';

const VALID_MS = 7 * 86_400_000;

const invite = bindOpen(contract.invite, async (instance, { params }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const { workspaceId: workspace_id } = actor;
  const now = instance.now();
  const token = randomBytes(32).toString('base64url');
  const made = { token_hash: hashToken(token), created_at: now, expires_at: new Date(now.getTime() + VALID_MS) };
  await instance.db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('user_account')
      .where('workspace_id', '=', workspace_id)
      .where('id', '=', params.id)
      .where('active', '=', true)
      .select('name')
      .executeTakeFirst();
    if (!person) throw notFound();
    await tx
      .insertInto('invitation')
      .values({ workspace_id, user_id: params.id, ...made })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(made))
      .execute();
    await audit({ tx, actor, now }, { action: 'invited', entity: 'user', entityId: params.id, label: person.name });
  });
  return { token, expiresAt: made.expires_at.toISOString() };
});

const withdraw = bindOpen(contract.withdrawInvitation, async (instance, { params }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const { workspaceId } = actor;
  await instance.db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('user_account')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', params.id)
      .select('name')
      .executeTakeFirst();
    if (!person || !(await endInvitation(tx, { workspaceId, userId: params.id }))) throw notFound();
    const entry = { action: 'invitation-withdrawn', entity: 'user', entityId: params.id, label: person.name };
    await audit({ tx, actor, now: instance.now() }, entry);
  });
  return { ok: true as const };
});

/** Whom a token is for; one that was used, is past its time or never was gets one answer. */
async function invited(db: Db, token: string, now: Date) {
  const found = await db
    .selectFrom('invitation as i')
    .innerJoin('user_account as u', (join) =>
      join.onRef('u.workspace_id', '=', 'i.workspace_id').onRef('u.id', '=', 'i.user_id'),
    )
    .innerJoin('workspace as w', 'w.id', 'i.workspace_id')
    .where('i.token_hash', '=', hashToken(token))
    .where('i.expires_at', '>', now)
    .where('u.active', '=', true)
    .select(['i.workspace_id', 'i.user_id', 'u.name', 'u.login', 'w.name as workspace'])
    .executeTakeFirst();
  if (!found) throw new AppError('invitation.over');
  return found;
}

const read = bindOpen(contract.readInvitation, async (instance, { body }) => {
  const { name, login, workspace } = await invited(instance.db, body.token, instance.now());
  return { name, login, workspace };
});

const accept = bindOpen(contract.acceptInvitation, async (instance, { body }) => {
  const now = instance.now();
  const { workspace_id, user_id, login, name } = await invited(instance.db, body.token, now);
  await checkPassword(body.password, login);
  const chosen = { password_hash: await hashPassword(body.password), changed_at: now, must_change: false };
  await instance.db.transaction().execute(async (tx) => {
    // Whoever puts the person out of service meanwhile waits, or was first.
    const serving = await tx
      .selectFrom('user_account')
      .where('workspace_id', '=', workspace_id)
      .where('id', '=', user_id)
      .where('active', '=', true)
      .select('id')
      .forUpdate()
      .executeTakeFirst();
    if (!serving) throw new AppError('invitation.over');
    // Of two who use it at the same moment one comes in.
    const used = await tx
      .deleteFrom('invitation')
      .where('workspace_id', '=', workspace_id)
      .where('token_hash', '=', hashToken(body.token))
      .executeTakeFirst();
    if (used.numDeletedRows === 0n) throw new AppError('invitation.over');
    await tx
      .insertInto('credential')
      .values({ workspace_id, user_id, ...chosen })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(chosen))
      .execute();
    await tx
      .updateTable('user_account')
      .set({
        ...{ name: body.name, locale: body.locale, ...personColumns(body.name, login) },
        version: sql<number>`version + 1`,
      })
      .where('workspace_id', '=', workspace_id)
      .where('id', '=', user_id)
      .execute();
    await tx.deleteFrom('session').where('workspace_id', '=', workspace_id).where('user_id', '=', user_id).execute();
    const who = { workspaceId: workspace_id, userId: user_id };
    const changes = name === body.name ? {} : { name: [name, body.name] };
    const entry = { action: 'joined', entity: 'user', entityId: user_id, label: body.name, changes };
    await audit({ tx, actor: who, now }, entry);
  });
  const everyone = name === body.name ? null : await workspaceActor(instance.db, workspace_id);
  if (everyone) await asActor(instance.db, everyone, (scope) => rejudge(scope, { user: user_id }), { now });
  instance.sessions.forget();
  return { login };
});

export const invitationRoutes: readonly Bound[] = [invite, withdraw, read, accept];
