import { createHash } from 'node:crypto';
import type { Route } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { stillSees } from '../scope/still-sees.ts';
import { AppError, invalidField, notFound } from '../error.ts';

const KEY = /^[A-Za-z0-9_-]{8,100}$/;

/** The caller's key, or null when none was sent. */
export function readIdempotencyKey(route: Route, header: string | string[] | undefined): string | null {
  if (!route.idempotent || header === undefined) return null;
  if (typeof header !== 'string' || !KEY.test(header)) {
    throw invalidField('Idempotency-Key', 'notKey');
  }
  return header;
}

interface Once {
  readonly route: Route;
  readonly key: string;
  readonly input: { readonly params: unknown; readonly body: unknown };
}

/**
 * Runs `work` once per key. The key's row is claimed in the same transaction, so a second caller waits for the first to commit
 * and then gets the same answer; a crash in between leaves neither the row nor the work. An answer about a record the
 * caller has lost sight of meanwhile is not given again.
 */
export async function once<T>(scope: Scope, { route, key, input }: Once, work: () => Promise<T>): Promise<T> {
  const { params, body } = input;
  const hash = createHash('sha256')
    .update(JSON.stringify([params, body]))
    .digest('base64url');
  const row = { workspace_id: scope.actor.workspaceId, user_id: scope.actor.userId, route: route.id, key };
  const claimed = await scope.tx
    .insertInto('idempotency')
    .values({ ...row, body_hash: hash, status: 0, reply: null, created_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const reply = await earlierReply(scope, row, hash);
    const about = idIn(params) ?? idIn(reply);
    if (about !== null && !(await stillSees(scope, route.group, about))) throw notFound();
    return reply as T;
  }
  const reply = await work();
  await scope.tx
    .updateTable('idempotency')
    .set({ status: 200, reply: JSON.stringify(reply) })
    .where('workspace_id', '=', row.workspace_id)
    .where('user_id', '=', row.user_id)
    .where('route', '=', row.route)
    .where('key', '=', key)
    .execute();
  return reply;
}

/** The record a request or a reply is about. */
const idIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;

async function earlierReply(
  scope: Scope,
  row: { workspace_id: string; user_id: string; route: string; key: string },
  hash: string,
) {
  const earlier = await scope.tx
    .selectFrom('idempotency')
    .where('workspace_id', '=', row.workspace_id)
    .where('user_id', '=', row.user_id)
    .where('route', '=', row.route)
    .where('key', '=', row.key)
    .select(['body_hash', 'status', 'reply'])
    .executeTakeFirst();
  if (!earlier || earlier.status === 0) throw new AppError('conflict.inFlight');
  if (earlier.body_hash !== hash) throw new AppError('conflict.idempotency');
  return earlier.reply;
}
