import { withClient } from '../packages/server/src/postgres/migrate.ts';
import type { Connection } from '../packages/server/src/postgres/roles.ts';

export interface Cluster {
  readonly connection: Connection;
  readonly administrator: Connection;
}

/** Copies a database nobody is working in; answers the address of the copy. */
export async function copyDatabase(
  { connection }: Cluster,
  { from, to }: { from: string; to: string },
): Promise<string> {
  await tell(connection, `CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`);
  const { host, port, user, password } = connection;
  const url = new URL(`postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${to}`);
  url.searchParams.set('host', host);
  return url.href;
}

/** As administrator: nobody else may end an autovacuum worker that happens to look at the database. */
export const dropDatabase = ({ administrator }: Cluster, name: string): Promise<void> =>
  tell(administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

const tell = (connection: Connection, sql: string): Promise<void> =>
  withClient({ ...connection, database: 'postgres' }, async (client) => void (await client.query(sql)));
