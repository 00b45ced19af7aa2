import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { preparingStatements } from './prepared-statements.ts';
import { registerPool } from './own-connection.ts';
import { printingStatements } from './print-statements.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

const DATE = 1082;
const BIGINT = 20;
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return (text: string) => Number(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

export interface DatabaseConnection {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens the pool. `onLost` hears of connections that die, idle or in use; the process must not die with them. */
export function connect(options: pg.PoolConfig, onLost: (error: Error) => void): DatabaseConnection {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Pipelines statements that do not wait for each other.
    pipeline: true,
    application_name: 'qibu',
    types,
    ...options,
  });
  pool.on('error', () => {});
  // The pool hears a connection only while it is idle; one in use tells nobody but its own listeners.
  pool.on('connect', (client) => client.on('error', onLost));
  const shared = printed(isOwnServer(options) ? preparingStatements(pool) : pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: shared }) });
  registerPool(db, shared);
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely ends a pool only if it has used it itself.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
}

const printed = (pool: PostgresPool): PostgresPool =>
  process.env['LOG_SQL'] === '1' ? printingStatements(pool, (line) => console.log(line)) : pool;

/** The bundled server is reached directly through its socket; another server may be behind a pooler. */
const isOwnServer = ({ host }: pg.PoolConfig): boolean => host?.startsWith('/') ?? false;
