import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbedded } from '../postgres/index.ts';
import type { Connection } from '../postgres/roles.ts';
import { migrate, withClient } from '../postgres/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testCluster: { readonly connection: Connection; readonly administrator: Connection };
  }
}

/** The migrated database every test database is a copy of. */
export const TEMPLATE = 'qibu';

// What is tested here is behaviour, not durability (reliability tests start their own, durable cluster).
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Twenty at once in each of several files at a time.
  max_connections: '400',
  file_copy_method: 'clone',
};

/** Vitest's global setup: one PostgreSQL for the whole run, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'qibu-test-'));
  const server = await startEmbedded({
    dataDir: join(folder, 'home'),
    log: () => {},
    purpose: 'tests',
    settings: HASTY,
  });
  const teardown = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.connection);
    await letOwnerCopy(server);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('testCluster', { connection: server.connection, administrator: server.administrator });
  return teardown;
}

// Each test file makes and drops its own copy, as the same role the application uses.
async function letOwnerCopy(server: EmbeddedPostgres): Promise<void> {
  await withClient({ ...server.administrator, database: 'postgres' }, (client) =>
    client.query('ALTER ROLE qibu CREATEDB'),
  );
}
