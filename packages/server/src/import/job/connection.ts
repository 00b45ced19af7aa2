import type pg from 'pg';

/** What a thread needs to open a connection of its own: plain values only, since they cross to it as a copy. */
export function connectionOf(pool: pg.Pool): pg.PoolConfig {
  const { host, port, user, database, connectionString } = pool.options;
  // The pool hides the password from enumeration, so it is asked for by name.
  const { password } = pool.options;
  const given = { host, port, user, database, connectionString, password };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
