// A bare server to compare with: each path is one statement, its rows are sent as JSON. No session, no scope, no schema.
import fastify from 'fastify';
import pg from 'pg';

export interface Bare {
  readonly connection: pg.PoolConfig;
  /** Statements of fixed text by the name in the path. */
  readonly statements: Readonly<Record<string, { readonly text: string; readonly values: readonly unknown[] }>>;
}

const { connection, statements } = JSON.parse(process.argv[2] ?? '{}') as Bare;
const pool = new pg.Pool({ ...connection, max: 10 });
const app = fastify();
app.get<{ Params: { name: string } }>('/:name', async ({ params: { name } }) => {
  const statement = statements[name];
  if (!statement) throw new Error(`no such statement: ${name}`);
  const { rows } = await pool.query({ name, text: statement.text, values: [...statement.values] });
  return rows;
});
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
