import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../packages/server/src/postgres/index.ts';
import { BenchClient } from './client.ts';
import type { SeededData } from './seed.ts';
import { PASSWORD, type PopulatedWorkspace, seedWithLogins } from './seed/logins.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** The seeded workspace under a running server. */
export interface Stage {
  readonly home: string;
  readonly seeded: SeededData;
  readonly server: () => RunningServer;
  /** Stops and starts the server; answers the milliseconds to its first answer. */
  restart(): Promise<number>;
  admin(): Promise<BenchClient>;
  manager(): Promise<BenchClient>;
  rep(): Promise<BenchClient>;
  close(): Promise<void>;
}

/** Makes a data folder with so many deals and starts the server on it. */
export async function setStage(deals: number, say: (line: string) => void): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'qibu-bench-'));
  say(`seeding ${deals.toLocaleString('en')} deals …`);
  const { seeded, logins } = await fillHome(home, deals);
  let server = await startServer(home);
  const client = (id: string) => new BenchClient(server.address).signIn(logins.get(id) ?? '', PASSWORD);
  return {
    home,
    seeded,
    server: () => server,
    async restart() {
      await server.stop();
      server = await startServer(home);
      return server.startedIn;
    },
    admin: () => client(seeded.admin),
    manager: () => client(seeded.manager),
    rep: () => client(seeded.rep),
    async close() {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function fillHome(home: string, deals: number): Promise<PopulatedWorkspace> {
  const database = await openDatabase({ home, log: () => {} });
  try {
    return await seedWithLogins(database.connection, deals);
  } finally {
    await database.stop();
  }
}
