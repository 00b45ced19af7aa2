import type { ClientConfig } from 'pg';
import { isUpgrade, migrate, requireCurrentSchema, withClient } from './migrate.ts';
import { startEmbedded } from './embedded.ts';
import { homeFolder, layout, readSecret } from './home.ts';
import { lockHolder } from './lock.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';
import { ADMINISTRATOR, APPLICATION, connectionOf } from './roles.ts';
import { readRunning } from './running.ts';

/** An open, migrated database. */
export type OpenedDatabase = {
  readonly kind: 'embedded' | 'external';
  /** The application's connection: a `pg` pool takes it as it is. */
  readonly connection: ClientConfig;
  /** A connection past row-level security (backup, restore, doctor); with a server of your own, the same as `connection`. */
  readonly administrator: ClientConfig;
  /** Closes what opening started; a database that another process serves is left alone. */
  stop(): Promise<void>;
};

export type OpenOptions = {
  /** The data folder; `homeFolder()` when not given. */
  readonly home?: string | undefined;
  /** A PostgreSQL of your own; the bundled one is then not started. */
  readonly databaseUrl?: string | undefined;
  readonly log: (line: string) => void;
  /** What the folder is opened for. A server serves alone; a command also works beside a running server. */
  readonly purpose?: string;
  /** Leaves the schema unchanged (restore inspects an instance before changing it). */
  readonly asFound?: boolean;
  /** Called before the schema of a database in use is changed. */
  readonly beforeUpgrade?: (database: OpenedDatabase) => Promise<void>;
};

/** Opens the database for a server: your own by URL, else the bundled one; brings the schema up to date. */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  if (options.databaseUrl) return openExternal(options.databaseUrl, options);
  const home = options.home ?? homeFolder();
  const server = await startEmbedded({ dataDir: home, log: options.log, purpose: options.purpose ?? 'server' });
  return prepared({ kind: 'embedded', ...server }, options);
}

/** Opens the database for a command: beside the running server if there is one, else as `openDatabase`. */
export async function visitDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const running = options.databaseUrl ? undefined : await findServed(options.home ?? homeFolder());
  if (!running) return openDatabase(options);
  if (!options.asFound) await requireCurrentSchema(running.connection);
  return running;
}

async function findServed(folder: string): Promise<OpenedDatabase | undefined> {
  const home = layout(folder);
  // The folder is locked before its server accepts connections; a command started in between waits.
  for (let waited = 0; lockHolder(home.lock) && waited < 20_000; waited += 50) {
    const note = readRunning(home);
    if (note) {
      const through = { socketFolder: note.socketFolder, secret: readSecret(home) };
      const connection = connectionOf(APPLICATION, through);
      return {
        kind: 'embedded',
        connection,
        administrator: connectionOf(ADMINISTRATOR, through),
        stop: async () => {},
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

async function openExternal(url: string, options: OpenOptions): Promise<OpenedDatabase> {
  if (!/^postgres(ql)?:\/\/./.test(url))
    throw new PlainError(
      'DATABASE_URL is no address of a PostgreSQL database: write postgresql://login:password@host:5432/name.',
    );
  const connection: ClientConfig = { connectionString: url };
  try {
    await withClient(connection, (client) => client.query('SELECT 1'));
  } catch (error) {
    // The address may hold a password: only what the driver says is shown.
    const reason = messageOf(error) || codeOf(error) || 'no answer';
    throw new PlainError(`Cannot connect to the database named by DATABASE_URL: ${reason}.`);
  }
  return prepared({ kind: 'external', connection, administrator: connection, stop: async () => {} }, options);
}

async function prepared(
  database: OpenedDatabase,
  { asFound, log, beforeUpgrade }: OpenOptions,
): Promise<OpenedDatabase> {
  if (asFound) return database;
  try {
    if (beforeUpgrade && (await isUpgrade(database.connection))) await beforeUpgrade(database);
    const steps = await migrate(database.connection);
    if (steps.length > 0) log(`schema brought up to date: ${steps.join(', ')}`);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
