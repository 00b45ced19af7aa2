import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedWithLogins, PASSWORD } from '../../bench/seed/logins.ts';
import { lockHolder } from '../../packages/server/src/postgres/lock.ts';
import { type OpenedDatabase, openDatabase, PlainError } from '../../packages/server/src/postgres/index.ts';
import { keepSignIn, readSignIn } from '../../packages/server/src/serve/sample-start.ts';
import type { DevOptions } from './options.ts';

export interface DevData {
  readonly home: string;
  readonly database: OpenedDatabase;
}

const DEV_FOLDER = fileURLToPath(new URL('../../.dev', import.meta.url));

/** One folder for the sample and one for each size, so that changing between them loses nothing. */
const folderOf = ({ seed }: DevOptions, root: string): string => join(root, seed === null ? 'sample' : `seed-${seed}`);

/** Opens the development database; makes its data first when it has none. */
export async function openDevData(options: DevOptions, say: (line: string) => void): Promise<DevData> {
  const home = folderOf(options, process.env['QIBU_DEV'] ?? DEV_FOLDER);
  const isHalfSeeded = options.seed !== null && existsSync(home) && readSignIn(home) === null;
  if (options.fresh || isHalfSeeded) throwAway(home);
  const database = await openDatabase({ home, log: say, purpose: 'development' });
  try {
    if (options.seed !== null && readSignIn(home) === null) await seed(database, { home, deals: options.seed, say });
    return { home, database };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function throwAway(home: string): void {
  const holder = lockHolder(join(home, 'lock'));
  if (holder)
    throw new PlainError(`${home} is in use (process ${holder.pid}, ${holder.purpose}). Stop that one first.`);
  rmSync(home, { recursive: true, force: true });
}

interface SeedRequest {
  readonly home: string;
  readonly deals: number;
  readonly say: (line: string) => void;
}

async function seed(database: OpenedDatabase, { home, deals, say }: SeedRequest): Promise<void> {
  say(`making ${deals.toLocaleString('en')} deals …`);
  const { seeded, logins } = await seedWithLogins(database.connection, deals);
  const [manager, rep] = [logins.get(seeded.manager), logins.get(seeded.rep)];
  say(`a manager signs in as ${manager}, a representative as ${rep}, with the same password`);
  // Written last: with it the data is known to be whole.
  keepSignIn(home, { login: logins.get(seeded.admin) ?? '', password: PASSWORD });
}
