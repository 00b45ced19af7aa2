import { Kysely, type PostgresPool, type PostgresPoolClient, PostgresDialect } from 'kysely';
import type { Db } from './connect.ts';
import type { Tables } from './tables.ts';

const pools = new WeakMap<Db, PostgresPool>();
const owned = new WeakMap<PostgresPoolClient, Db>();

/** Makes `onOwnConnection` work for a database over this pool. */
export const lendFrom = (db: Db, pool: PostgresPool): unknown => pools.set(db, pool);

/** A query builder over one connection only. Kysely's own would send each statement after the reply to the one before. */
function over(client: PostgresPoolClient): Db {
  const known = owned.get(client);
  if (known) return known;
  const kept: PostgresPoolClient = { query: client.query.bind(client), release: () => {} };
  const pool: PostgresPool = { options: {}, connect: async () => kept, end: async () => {} };
  const made = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  owned.set(client, made);
  return made;
}

/** What `work` of `onOwnConnection` is given. */
export interface Lent {
  readonly own: Db;
  /** The connection is of no use any more and must not go back. */
  spoil(): void;
}

/**
 * Lends `work` a connection of its own. Statements that do not wait for each other travel together and are carried out in
 * the order in which they were asked; each fails or succeeds by itself.
 */
export async function onOwnConnection<T>(db: Db, work: (lent: Lent) => Promise<T>): Promise<T> {
  const pool = pools.get(db);
  if (!pool) throw new Error('this database was not made by connect()');
  const client = await pool.connect();
  let spoilt = false;
  try {
    return await work({
      own: over(client),
      spoil: () => {
        spoilt = true;
      },
    });
  } finally {
    client.release(spoilt);
  }
}
