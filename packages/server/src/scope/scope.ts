import type { Day } from '@qibu/core';
import { sql, type Transaction } from 'kysely';
import type { Actor } from './actor.ts';
import type { Db } from '../db/connect.ts';
import { dayIn } from '../db/day-in.ts';
import { withConnection } from '../db/own-connection.ts';
import type { Tables } from '../db/tables.ts';

/**
 * What every query and command of a workspace takes first: a transaction bound to one actor.
 * It can only be made here, so nothing reaches the tables without an actor; row-level security binds it a second time.
 */
export interface Scope {
  readonly tx: Transaction<Tables>;
  readonly actor: Actor;
  /** The instant of this request and its calendar day in the workspace's time zone. */
  readonly now: Date;
  readonly today: Day;
}

export interface ScopeOptions {
  readonly now?: Date;
  readonly readOnly?: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function literal(id: string): string {
  if (!UUID.test(id)) throw new RangeError('not an id');
  return id;
}

/** The database role: an administrator's sees the workspace, everyone else's only their line. */
export const roleOf = ({ isAdmin }: Actor): 'qibu_all' | 'qibu_app' => (isAdmin ? 'qibu_all' : 'qibu_app');

/** SET LOCAL takes no parameters, so each value is a checked literal. */
function bindings(actor: Actor, readOnly: boolean): string {
  const { workspaceId, userId, isAdmin, reach } = actor;
  return [
    readOnly ? 'set transaction read only' : '',
    `set local role ${roleOf(actor)}`,
    `set local qibu.workspace = '${literal(workspaceId)}'`,
    `set local qibu.actor = '${literal(userId)}'`,
    `set local qibu.reach = '{${reach.map(literal).join(',')}}'`,
    `set local qibu."all" = '${isAdmin ? 'on' : 'off'}'`,
  ]
    .filter(Boolean)
    .join('; ');
}

/**
 * Runs `work` in one transaction as `actor`; rolled back when it throws. Reads are answered before the
 * transaction has ended, because nothing can fail any more.
 */
export async function asActor<T>(
  db: Db,
  actor: Actor,
  work: (scope: Scope) => Promise<T>,
  options: ScopeOptions = {},
): Promise<T> {
  for (let again = 0; ; again += 1) {
    try {
      return await inTransaction(db, actor, work, options);
    } catch (error) {
      if (again === MOST_REPEATS || !isDeadlock(error)) throw error;
    }
  }
}

/** PostgreSQL ends one of two transactions that wait for each other; nothing of it was kept, so it is run again. */
const MOST_REPEATS = 3;
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01';

function inTransaction<T>(db: Db, actor: Actor, work: (scope: Scope) => Promise<T>, options: ScopeOptions): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const readOnly = options.readOnly ?? false;
  const now = options.now ?? new Date();
  const ended = withConnection(db, async ({ own, finish }) => {
    // The connection is already in a transaction; Kysely's type only reminds us not to begin another.
    const scope = { tx: own as Transaction<Tables>, actor, now, today: dayIn(actor.timeZone, now) };
    try {
      const result = await begun(scope, work, readOnly);
      if (readOnly) resolve(result);
      // After a failure that was caught and ignored, PostgreSQL answers COMMIT with a rollback, without an error.
      if ((await finish('commit')) !== 'COMMIT' && !readOnly)
        throw new Error('a statement had failed: nothing was kept');
      resolve(result);
    } catch (error) {
      reject(error);
      // On a lost connection this fails too; the caller must get the first error.
      await finish('rollback').catch(() => {});
    }
  });
  ended.catch(reject);
  return promise;
}

/**
 * Begins and binds the transaction in one message, to save a round trip. Read-only work is pipelined
 * behind it and discarded if it fails; writes wait for it.
 */
async function begun<T>(scope: Scope, work: (scope: Scope) => Promise<T>, readOnly: boolean): Promise<T> {
  const opening = sql.raw(`begin; ${bindings(scope.actor, readOnly)}`).execute(scope.tx);
  if (!readOnly) {
    await opening;
    return work(scope);
  }
  const [opened, worked] = await Promise.allSettled([opening, work(scope)]);
  if (opened.status === 'rejected') throw opened.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}
