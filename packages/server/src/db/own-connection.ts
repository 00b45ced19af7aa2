import { Kysely, type PostgresPool, type PostgresPoolClient, PostgresDialect, type PostgresQueryResult } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const pools = new WeakMap<Db, PostgresPool>();

/** Tells `withConnection` which pool a database uses. */
export const registerPool = (db: Db, pool: PostgresPool): unknown => pools.set(db, pool);

type Query = PostgresPoolClient['query'];
/**
 * A query builder over one connection. Kysely's own would send each statement only after the previous reply. The driver is
 * ready before it is handed out: the first statements would wait for that, and later ones overtake them.
 */
async function builderOver(query: Query): Promise<Db> {
  const client: PostgresPoolClient = { query, release: () => {} };
  const pool: PostgresPool = { options: {}, connect: async () => client, end: async () => {} };
  const builder = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await builder.connection().execute(async () => {});
  return builder;
}

/**
 * The reply without the driver's own object, which stays reachable from the replies before it. With its rows it would
 * outlive every quick collection: those of each page would move to the old generation and wait there for a full one.
 */
async function detached(asked: Promise<PostgresQueryResult<unknown>>): Promise<PostgresQueryResult<unknown>> {
  const reply = await asked;
  const { command, rowCount, rows } = reply;
  Object.assign(reply, { rows: [] });
  return { command, rowCount, rows };
}

/** A connection checked out for one transaction. */
export interface OwnConnection {
  readonly own: Db;
  /**
   * Sends the last statement and answers the command the database reports. Statements sent later are refused: after a
   * failure beside them they would run on their own, or in the transaction of the next user of the connection.
   */
  finish(statement: 'commit' | 'rollback'): Promise<string>;
}

/**
 * Runs `work` with a connection of its own. Statements that do not wait for each other are pipelined and run in the order
 * in which they were sent; each fails or succeeds by itself.
 */
export async function withConnection<T>(db: Db, work: (connection: OwnConnection) => Promise<T>): Promise<T> {
  const pool = pools.get(db);
  if (!pool) throw new Error('this database was not made by connect()');
  const client = await pool.connect();
  let isOpen = true;
  let discard = false;
  const query = (text: string, values: readonly unknown[]): unknown =>
    isOpen ? detached(client.query(text, values)) : Promise.reject(new Error('the transaction has ended'));
  try {
    return await work({
      own: await builderOver(query as Query), // cursors are not used
      async finish(statement) {
        isOpen = false;
        try {
          return (await client.query(statement, [])).command;
        } catch (error) {
          discard = true;
          throw error;
        }
      },
    });
  } finally {
    isOpen = false;
    client.release(discard);
  }
}
