import { createHash } from 'node:crypto';
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* prepared */';
/** Marks a statement of fixed text to be prepared once per connection. Row-level security makes planning expensive. */
export const prepared = sql.raw(MARK);

/** How `asActor` opens a transaction. */
const ROLE = /^begin;.* set local role (\w+)/;

const names = new Map<string, string>();
/** The same text gets the same name; PostgreSQL allows 63 characters. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `q_${createHash('sha256').update(text).digest('base64url').slice(0, 40)}`;
  names.set(text, name);
  return name;
}

/**
 * A pool that prepares marked statements under a name. Not for a pooler that gives every transaction another server
 * connection: the name would be unknown there.
 */
export function preparingStatements(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? preparingClient(client);
      known.set(client, made);
      return made;
    },
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  // A plan contains the policies of the role it was made for, so each role has its own names.
  let role = '';
  const query = (text: string, values: unknown[]) => {
    role = ROLE.exec(text)?.[1] ?? role;
    if (!text.includes(MARK)) return client.query(text, values);
    return client.query({ name: nameOf(`${role} ${text}`), text, values });
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // cursors are not used
    release: (destroy) => client.release(destroy),
  };
}
