import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type Account, canReach, namedAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, type Home } from './home.ts';
import { PlainError } from './plain-error.ts';
import { ADMINISTRATOR, APPLICATION, passwordOf } from './roles.ts';
import { ACCESS_FILE } from './settings.ts';

type ClusterPlan = {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly secret: string;
  readonly quick: boolean;
};

/** True when the data folder holds a database of the PostgreSQL version we bring; another version is refused. */
export function hasCluster(home: Home, binaries: Binaries): boolean {
  const versionFile = join(home.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const found = readFileSync(versionFile, 'utf8').trim();
  const ours = binaries.version.split('.')[0];
  if (found === ours) return true;
  throw new PlainError(
    `The database in ${home.cluster} is of PostgreSQL ${found}, this Qibu brings ${ours}: ` +
      'back it up with the Qibu that made it (qibu backup FILE) and restore it into a new data folder.',
  );
}

/** Makes the database beside its final place and moves it there when whole: a kill on the way leaves nothing half made. */
export function createCluster(making: ClusterPlan): void {
  removeDrafts(making.home);
  // Its own name: the maker of a killed start may still be writing into the draft of that start.
  const draft = `${making.home.cluster}.new-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  const account = making.home.account;
  const maker = account && namedAccount(account);
  giveTo(draft, maker);
  initialise({ ...making, draft, maker });
  writeFileSync(join(draft, 'pg_hba.conf'), ACCESS_FILE);
  addRolesAndDatabase({ ...making, draft, maker });
  handOver(draft, account);
  renameSync(draft, making.home.cluster);
}

function removeDrafts({ cluster, folder }: Home): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(`${basename(cluster)}.new-`));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

type Draft = ClusterPlan & { readonly draft: string; readonly maker: Account | undefined };

// Trust is never served: the access file is replaced, and the passwords set, before the first start.
function initialise({ binaries, quick, draft, maker }: Draft): void {
  const where = placeOf(draft, maker);
  const parameters = [
    ...['-D', where.name, '-U', ADMINISTRATOR, '-A', 'trust', '--no-instructions', '--data-checksums'],
    ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(quick ? ['--no-sync'] : []),
  ];
  run(binaries.initdb, parameters, { ...where, maker, input: '' });
}

// The owner may make roles: the schema brings the one that row-level security binds (qibu_app).
// In single-user mode there is no server to wait for and no one else who could come in meanwhile.
function addRolesAndDatabase({ binaries, secret, draft, maker }: Draft): void {
  const statements = [
    `ALTER ROLE ${ADMINISTRATOR} PASSWORD '${passwordOf(ADMINISTRATOR, secret)}'`,
    `CREATE ROLE ${APPLICATION} LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOBYPASSRLS PASSWORD '${passwordOf(APPLICATION, secret)}'`,
    `CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`,
  ];
  const where = placeOf(draft, maker);
  const answer = run(
    binaries.postgres,
    ['--single', '-E', '-D', where.name, '-c', 'log_min_messages=warning', 'postgres'],
    {
      ...where,
      maker,
      input: `${statements.join('\n')}\n`,
    },
  );
  if (/^.*(ERROR|FATAL):/m.test(answer)) throw new PlainError(`ClusterPlan the database failed: ${lastLines(answer)}`);
}

/** How a program names the folder of a database. One it cannot walk to from the root it reaches by already standing in it. */
export function placeOf(folder: string, account: Account | undefined): { name: string; cwd: string } {
  const name = canReach(folder, account) ? folder : '/proc/self/cwd';
  return { name, cwd: folder };
}

type ProgramRun = { readonly cwd: string; readonly maker: Account | undefined; readonly input: string };

function run(program: string, parameters: readonly string[], { cwd, maker, input }: ProgramRun): string {
  const done = spawnSync(program, parameters, {
    ...maker,
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    timeout: 300_000,
  });
  const said = `${done.stdout ?? ''}\n${done.stderr ?? ''}`;
  if (done.error) throw new PlainError(`${program} did not start: ${done.error.message}.`);
  if (done.status !== 0) throw new PlainError(`${program} failed: ${lastLines(said)}`);
  return said;
}

/** The last words of a program, on one line. */
export function lastLines(said: string, count = 6): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(-count).join(' | ');
}

function handOver(folder: string, account: Account | undefined): void {
  if (!account) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names) lchownSync(join(folder, name), account.uid, account.gid);
  lchownSync(folder, account.uid, account.gid);
}
