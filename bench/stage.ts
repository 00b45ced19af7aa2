import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '../packages/server/src/people/password.ts';
import { connect } from '../packages/server/src/db/connect.ts';
import { openDatabase } from '../packages/server/src/postgres/index.ts';
import { BenchClient } from './client.ts';
import { type Seeded, seed } from './seed.ts';
import { type Running, startServer } from './start-server.ts';

const PASSWORD = 'bench-bench-bench';

/** The seeded workspace under a running server. */
export interface Stage {
  readonly home: string;
  readonly seeded: Seeded;
  readonly server: () => Running;
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
  const seeded = await fillHome(home, deals);
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

const logins = new Map<string, string>();
async function fillHome(home: string, deals: number): Promise<Seeded> {
  const database = await openDatabase({ home, log: () => {} });
  try {
    const seeded = await seed(database.connection, { deals });
    const { db, close } = connect(database.connection, () => {});
    const password_hash = await hashPassword(PASSWORD);
    for (const id of [seeded.admin, seeded.manager, seeded.rep]) {
      const user = await db.selectFrom('user_account').where('id', '=', id).select('login').executeTakeFirstOrThrow();
      logins.set(id, user.login);
      await db
        .insertInto('credential')
        .values({ workspace_id: seeded.workspaceId, user_id: id, password_hash, changed_at: new Date() })
        .execute();
    }
    await close();
    return seeded;
  } finally {
    await database.stop();
  }
}
