import { createHash } from 'node:crypto';
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* plan kept */';
/** Put into a statement of fixed text: its plan is made once per connection. Row-level security makes planning dear. */
export const keptPlan = sql.raw(MARK);

/** So many plans a connection keeps; a filter nobody asked for before is then planned each time. */
const MOST = 120;
/** How `asActor` opens a transaction. */
const ROLE = /^begin;.* set local role (\w+)/;

const names = new Map<string, string>();
/** The same text has the same name; PostgreSQL allows 63 characters. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `q_${createHash('sha256').update(text).digest('base64url').slice(0, 40)}`;
  names.set(text, name);
  return name;
}

/**
 * A pool whose marked statements are prepared under a name and run again by it. Not for a pooler that gives every
 * transaction another server connection: names would be looked for where they were not made.
 */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? keeping(client);
      known.set(client, made);
      return made;
    },
  };
}

function keeping(client: pg.PoolClient): PostgresPoolClient {
  // A plan holds the policies of the role it was made for; under another role it would be made anew each time.
  let role = '';
  const kept = new Set<string>();
  const query = (text: string, values: unknown[]) => {
    role = ROLE.exec(text)?.[1] ?? role;
    if (!text.includes(MARK)) return client.query(text, values);
    const name = nameOf(`${role} ${text}`);
    if (!kept.has(name) && kept.size >= MOST) return client.query(text, values);
    kept.add(name);
    return client.query({ name, text, values });
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // cursors are not used
    release: (destroy) => client.release(destroy),
  };
}
