import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, databaseAccount } from './account.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';

/** What lies where in the data folder. */
export type Home = {
  readonly folder: string;
  readonly cluster: string;
  readonly lock: string;
  readonly secret: string;
  readonly running: string;
  readonly log: string;
  readonly account: Account | undefined;
};

/** The data folder: `QIBU_HOME`, else `data` in the checkout. */
export function homeFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['QIBU_HOME'];
  if (chosen) return resolve(chosen);
  return fileURLToPath(new URL('../../../../data', import.meta.url));
}

/** True when a data folder already holds a database. */
export function hasDatabase(folder: string): boolean {
  return existsSync(layout(folder).cluster);
}

/** Makes the data folder when it is missing and says what lies where in it. */
export function prepareHome(folder: string): Home {
  try {
    const isNew = !existsSync(folder);
    // Root's folder can be passed through by the database account, but not listed; anyone else keeps theirs closed.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const real = realpathSync(folder);
    if (isNew) giveTo(real, ownerToKeep(dirname(real)));
    accessSync(real, constants.W_OK | constants.X_OK);
    return layout(real);
  } catch (error) {
    throw cannotUse(folder, whyNot(folder, error));
  }
}

/** The layout of an existing data folder. */
export function layout(folder: string): Home {
  const cluster = join(folder, 'postgres');
  return {
    folder,
    cluster,
    lock: join(folder, 'lock'),
    secret: join(folder, 'secret'),
    running: join(folder, 'running.json'),
    log: join(folder, 'postgres.log'),
    account: databaseAccount([cluster, folder]),
  };
}

/** The random secret both database passwords are drawn from; made on first use, readable to its owner alone. */
export function readSecret(home: Home): string {
  if (!existsSync(home.secret)) {
    if (existsSync(home.cluster))
      throw new PlainError(
        `The file ${home.secret} is missing: without it the database in ${home.cluster} cannot be opened. Put it back.`,
      );
    writeFileSync(home.secret, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    giveTo(home.secret, ownerToKeep(home.folder));
  }
  return readFileSync(home.secret, 'utf8').trim();
}

// Root working in someone's folder leaves the files to that user, who may start Qibu without root later.
function ownerToKeep(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder);
  return process.getuid?.() === 0 && uid !== 0 ? { uid, gid } : undefined;
}

/** Hands a file or folder to an account; without one it stays ours. */
export function giveTo(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** On a read-only disk a folder that cannot be made is only said not to be there; the nearest one that is tells why. */
function whyNot(folder: string, error: unknown): unknown {
  if (codeOf(error) !== 'ENOENT') return error;
  let near = resolve(folder);
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  try {
    accessSync(near, constants.W_OK | constants.X_OK);
    return error;
  } catch (closed) {
    return closed;
  }
}

function cannotUse(folder: string, error: unknown): PlainError {
  if (codeOf(error) === 'EROFS')
    return new PlainError(
      `The data folder ${folder} lies on a disk that is read-only: set QIBU_HOME to another folder.`,
    );
  if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM')
    return new PlainError(`Cannot use the data folder ${folder}: ${messageOf(error)}.`);
  return new PlainError(
    `The data folder ${folder} is closed to ${userInfo().username} (was Qibu first started as root?). ` +
      'Start it as before, hand the folder over, or set QIBU_HOME to another folder.',
  );
}
