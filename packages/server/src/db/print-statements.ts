import type { PostgresPool, PostgresPoolClient } from 'kysely';

const LONGEST_VALUE = 60;

/** A pool that prints each statement with its values, milliseconds and rows: `LOG_SQL=1`, for development. */
export function printingStatements(pool: PostgresPool, print: (line: string) => void): PostgresPool {
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? printing(client, print);
      known.set(client, made);
      return made;
    },
  };
}

type Query = (text: string, values?: readonly unknown[]) => Promise<{ rows?: readonly unknown[] }>;

function printing(client: PostgresPoolClient, print: (line: string) => void): PostgresPoolClient {
  const ask = client.query.bind(client) as unknown as Query;
  const query: Query = async (text, values = []) => {
    const begun = performance.now();
    const took = () => `${(performance.now() - begun).toFixed(1)} ms`;
    const asked = `${text.replace(/\s+/g, ' ').trim()}${values.map((value, at) => `\n    $${at + 1} = ${shown(value)}`).join('')}`;
    try {
      const reply = await ask(text, values);
      print(`${took()}, ${reply.rows?.length ?? 0} rows: ${asked}`);
      return reply;
    } catch (error) {
      print(`${took()}, failed (${error instanceof Error ? error.message : String(error)}): ${asked}`);
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // cursors are not used
    release: (destroy?: boolean) => client.release(destroy),
  } as PostgresPoolClient;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
