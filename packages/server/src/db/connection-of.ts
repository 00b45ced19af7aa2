import type pg from 'pg';

/** What it takes to open a connection of its own, in a thread or beside the pool: plain values only, since they may cross as a copy. */
export function connectionOf(pool: pg.Pool): pg.PoolConfig {
  const { host, port, user, database, connectionString } = pool.options;
  // The pool hides the password from enumeration, so it is asked for by name.
  const { password } = pool.options;
  const given = { host, port, user, database, connectionString, password };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
