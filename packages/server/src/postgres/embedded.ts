import { type Binaries, findBinaries } from './binaries.ts';
import { createCluster, hasCluster } from './cluster.ts';
import { type Home, prepareHome, readSecret } from './home.ts';
import { launchPostgres } from './launch.ts';
import { type Lock, takeLock } from './lock.ts';
import { clearRemains, findPostmaster, stopPostmaster } from './postmaster.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { ADMINISTRATOR, APPLICATION, type Connection, connectionOf } from './roles.ts';
import { answers, forgetRunning, noteRunning, readNote, readRunning } from './running.ts';
import { type PostgresSettings, settingsFile } from './settings.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { keepAlive } from './watch.ts';

/** The bundled PostgreSQL, started and watched by this process. */
export type EmbeddedPostgres = {
  /** The application's role: owner of its database, no superuser. */
  readonly connection: Connection;
  /** The superuser: backup, restore, doctor. */
  readonly administrator: Connection;
  /** Stops the server in an orderly way and frees the data folder. Calling it again does no harm. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Shown when the folder is found in use: “server”, “backup” … */
  readonly purpose?: string;
  /** Further settings; tests give up durability for speed. */
  readonly settings?: PostgresSettings;
};

/** Starts PostgreSQL on a data folder: makes it on first use, adopts a server that a killed process left behind. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = prepareHome(options.dataDir);
  const lock = takeLock(home.lock, options.purpose ?? 'server');
  try {
    return await startLocked({ ...options, home, lock });
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Start = EmbeddedOptions & { readonly home: Home; readonly lock: Lock };

async function startLocked({ home, lock, log, settings = {} }: Start): Promise<EmbeddedPostgres> {
  const binaries = findBinaries({ account: home.account, home: home.folder, log });
  const secret = readSecret(home);
  if (!hasCluster(home, binaries)) {
    log(`making a new database in ${home.cluster}`);
    createCluster({ home, binaries, secret, quick: settings['fsync'] === 'off' });
  }
  if (home.account) log(`started as root: PostgreSQL runs as account ${home.account.uid}, which owns ${home.cluster}`);
  const server = await startOrAdopt({ home, binaries, secret, settings, log });
  const watch = keepAlive(server.identity, {
    log,
    restart: () => launchAgain({ home, binaries, secret, settings, log }, server.socketFolder),
  });
  const through = { socketFolder: server.socketFolder, secret };
  const stop = async () => {
    const last = await watch.end();
    if (last) await stopPostmaster(last, log);
    forgetRunning(home);
    removeSocketFolder(home, server.socketFolder);
    lock.release();
  };
  let stopping: Promise<void> | undefined;
  return {
    connection: connectionOf(APPLICATION, through),
    administrator: connectionOf(ADMINISTRATOR, through),
    stop: () => (stopping ??= stop()),
  };
}

type Setup = {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly secret: string;
  readonly settings: PostgresSettings;
  readonly log: (line: string) => void;
};
type Server = { readonly identity: ProcessIdentity; readonly socketFolder: string };

async function startOrAdopt(setup: Setup): Promise<Server> {
  const { home, secret, log } = setup;
  const adopted = readRunning(home);
  if (
    adopted &&
    adopted.made === makingOf(setup, adopted.socketFolder) &&
    (await answers(adopted.socketFolder, secret))
  ) {
    log(`taking over PostgreSQL (process ${adopted.pid}), left running when its owner was killed`);
    return { identity: adopted, socketFolder: adopted.socketFolder };
  }
  const orphan = findPostmaster(home.cluster);
  if (orphan) {
    log(`stopping PostgreSQL (process ${orphan.pid}), left over from an earlier run`);
    await stopPostmaster(orphan, log);
  }
  const left = readNote(home)?.socketFolder;
  if (left) removeSocketFolder(home, left);
  const socketFolder = makeSocketFolder(home);
  return { identity: await launchAgain(setup, socketFolder), socketFolder };
}

async function launchAgain(setup: Setup, socketFolder: string): Promise<ProcessIdentity> {
  const { home, binaries, settings, log } = setup;
  await clearRemains(home);
  const identity = await launchPostgres({ home, binaries, log, settings: settingsFile(socketFolder, settings) });
  noteRunning(home, { ...identity, socketFolder, made: makingOf(setup, socketFolder) });
  return identity;
}

// A server of another version or with other settings is not taken over but started anew.
function makingOf({ binaries, settings }: Setup, socketFolder: string): string {
  return `${binaries.postgres}\n${settingsFile(socketFolder, settings)}`;
}
