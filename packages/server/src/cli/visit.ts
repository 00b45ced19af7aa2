import type { TableSum } from '../backup/index.ts';
import {
  hasDatabase,
  homeFolder,
  type OpenedDatabase,
  openDatabase,
  PlainError,
  visitDatabase,
} from '../postgres/index.ts';
import { type Io, table } from './command.ts';

type Visit = {
  readonly io: Io;
  /** Shown when the data folder is found in use meanwhile. */
  readonly purpose: string;
  /** Leaves the schema as it is. */
  readonly asFound?: boolean;
  /** Makes a database where there is none; else that is an error, most likely a mistaken folder. */
  readonly create?: boolean;
  /** Refuses while a server runs on the data folder. */
  readonly alone?: boolean;
};

/** Works on the database, beside the running server or alone, and leaves it as it was found: running or stopped. */
export async function visit<T>(
  { io, purpose, asFound = false, create = false, alone = false }: Visit,
  work: (database: OpenedDatabase) => Promise<T>,
): Promise<T> {
  const home = homeFolder(io.environment);
  const databaseUrl = io.environment['DATABASE_URL'];
  if (!create && !databaseUrl && !hasDatabase(home)) {
    throw new PlainError(
      `There is no Qibu database in ${home}: start Qibu once, or set QIBU_HOME to the folder that holds it.`,
    );
  }
  const open = alone ? openDatabase : visitDatabase;
  const database = await open({
    home,
    databaseUrl,
    log: (line) => (io.environment['QIBU_DEBUG'] ? io.err(`${line}\n`) : undefined),
    purpose,
    asFound,
  });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** The sums of a backup as a table or, with `--json`, as JSON. */
export function sumsText(sums: readonly TableSum[], flags: ReadonlySet<string>): string {
  if (flags.has('json')) return `${JSON.stringify(sums)}\n`;
  const total = sums.reduce((sum, { rows }) => sum + rows, 0);
  const lines = sums.map(({ table: name, rows, hash }) => [name, String(rows), hash]);
  return table([['table', 'rows', 'hash'], ...lines, ['all', String(total), '']]);
}
