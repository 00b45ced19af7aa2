import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import type { Connection } from '../postgres/roles.ts';
import { withClient } from '../postgres/migrate.ts';
import { TEMPLATE } from './test-cluster.ts';

/** A fresh database for one test file. */
export type TestDatabase = {
  /** As the application connects: the owner, no superuser. */
  readonly connection: Connection;
  /** The superuser of the test cluster, in the same database. */
  readonly administrator: Connection;
  drop(): Promise<void>;
};

/** Makes a migrated database for this test file (or, `empty`, one without tables); dropped when its tests are done. */
export async function testDatabase(contents: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const source = contents === 'migrated' ? TEMPLATE : 'template0';
  // PostgreSQL can only copy a template that nobody is connected to, so copies are made one at a time.
  const tell = (as: Connection, sql: string) =>
    withClient({ ...as, database: 'postgres' }, (client) => client.query(sql));
  await tell(cluster.connection, `CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY file_copy`);
  let dropping: Promise<unknown> | undefined;
  const drop = async () => {
    // As administrator: nobody else may end an autovacuum worker that happens to look at the database.
    dropping ??= tell(cluster.administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await dropping;
  };
  afterAll(drop);
  return {
    connection: { ...cluster.connection, database: name },
    administrator: { ...cluster.administrator, database: name },
    drop,
  };
}
