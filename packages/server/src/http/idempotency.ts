import { createHash } from 'node:crypto';
import type { Route } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { AppError, invalidField } from '../error.ts';

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
  readonly route: string;
  readonly key: string;
  readonly request: unknown;
}

/**
 * Runs `work` once per key. The key's row is claimed in the same transaction, so a second caller waits for the first to commit
 * and then gets the same answer; a crash in between leaves neither the row nor the work.
 */
export async function once<T>(scope: Scope, { route, key, request }: Once, work: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  const row = { workspace_id: scope.actor.workspaceId, user_id: scope.actor.userId, route, key };
  const claimed = await scope.tx
    .insertInto('idempotency')
    .values({ ...row, body_hash: hash, status: 0, reply: null, created_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) return (await earlierReply(scope, row, hash)) as T;
  const reply = await work();
  await scope.tx
    .updateTable('idempotency')
    .set({ status: 200, reply: JSON.stringify(reply) })
    .where('workspace_id', '=', row.workspace_id)
    .where('user_id', '=', row.user_id)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute();
  return reply;
}

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
