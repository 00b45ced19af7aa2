import { Kysely, type PostgresPool, type PostgresPoolClient, PostgresDialect } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const pools = new WeakMap<Db, PostgresPool>();

/** Makes `onOwnConnection` work for a database over this pool. */
export const lendFrom = (db: Db, pool: PostgresPool): unknown => pools.set(db, pool);

type Query = PostgresPoolClient['query'];
/** A query builder over one connection only. Kysely's own would send each statement after the reply to the one before. */
function over(query: Query): Db {
  const kept: PostgresPoolClient = { query, release: () => {} };
  const pool: PostgresPool = { options: {}, connect: async () => kept, end: async () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** What `work` of `onOwnConnection` is given. */
export interface Lent {
  readonly own: Db;
  /**
   * The last statement. Whoever is late, because something he ran beside has failed, is refused from here on: what he asks
   * would be carried out on its own, or in the next one's transaction. Answers what the database says it did.
   */
  finish(statement: 'commit' | 'rollback'): Promise<string>;
}

/**
 * Lends `work` a connection of its own. Statements that do not wait for each other travel together and are carried out in
 * the order in which they were asked; each fails or succeeds by itself.
 */
export async function onOwnConnection<T>(db: Db, work: (lent: Lent) => Promise<T>): Promise<T> {
  const pool = pools.get(db);
  if (!pool) throw new Error('this database was not made by connect()');
  const client = await pool.connect();
  let isOpen = true;
  let isSpoilt = false;
  const query = (text: string, values: readonly unknown[]): unknown =>
    isOpen ? client.query(text, values) : Promise.reject(new Error('the transaction has ended'));
  try {
    return await work({
      own: over(query as Query), // cursors are not used
      async finish(statement) {
        isOpen = false;
        try {
          return (await client.query(statement, [])).command;
        } catch (error) {
          isSpoilt = true;
          throw error;
        }
      },
    });
  } finally {
    isOpen = false;
    client.release(isSpoilt);
  }
}
