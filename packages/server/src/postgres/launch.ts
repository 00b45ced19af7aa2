import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { lastLines, placeOf } from './cluster.ts';
import { giveTo, type Home } from './home.ts';
import { messageOf, PlainError } from './plain-error.ts';
import { readPidFile } from './postmaster.ts';
import { identify, type ProcessIdentity } from './process-identity.ts';

const LARGEST_LOG = 8 * 1024 * 1024;
const REPORT_EVERY = 10_000;

type Launch = {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly settings: string;
  readonly log: (line: string) => void;
};

/** Starts PostgreSQL in its own session (so that Ctrl-C only reaches us) and waits until it accepts connections. */
export async function launchPostgres({ home, binaries, settings, log }: Launch): Promise<ProcessIdentity> {
  writeOwned(home, 'postgresql.conf', settings);
  const logStart = rotateLog(home);
  const logFile = openSync(home.log, 'a', 0o600);
  const where = placeOf(home.cluster, home.account);
  const child = spawn(binaries.postgres, ['-D', where.name], {
    ...home.account,
    cwd: where.cwd,
    detached: true,
    stdio: ['ignore', logFile, logFile],
    env: inherited(),
  });
  closeSync(logFile);
  const failure = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new PlainError(`PostgreSQL did not start: ${error.message}.`)));
    child.once('exit', (code) =>
      reject(new PlainError(`PostgreSQL ended at once (code ${code}): ${tail(home, logStart)}`)),
    );
  });
  child.unref();
  const ready = waitReady({ home, pid: child.pid ?? 0, log });
  try {
    return await Promise.race([ready.done, failure]);
  } finally {
    ready.cancel();
    child.removeAllListeners('exit');
    failure.catch(() => {});
  }
}

type StartWait = { readonly home: Home; readonly pid: number; readonly log: (line: string) => void };

// No time limit: crash recovery may take long, and giving up would only restart it.
function waitReady({ home, pid, log }: StartWait): { done: Promise<ProcessIdentity>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  let reported = performance.now();
  const done = new Promise<ProcessIdentity>((resolve) => {
    const look = () => {
      const file = readPidFile(home.cluster);
      const server = file?.pid === pid && file.status === 'ready' ? identify(pid) : undefined;
      if (server) return resolve(server);
      if (performance.now() - reported > REPORT_EVERY) {
        reported = performance.now();
        log(`PostgreSQL is still starting (${file?.status || 'recovering'})`);
      }
      timer = setTimeout(look, 10);
    };
    look();
  });
  return { done, cancel: () => clearTimeout(timer) };
}

// Only what PostgreSQL needs: the application's secrets must not be in the environment of another account.
function inherited(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'QIBU_TEST_RUN'].filter((name) => process.env[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}

function writeOwned(home: Home, name: string, text: string): void {
  const path = join(home.cluster, name);
  writeFileSync(path, text, { mode: 0o600 });
  giveTo(path, home.account);
}

function rotateLog(home: Home): number {
  const size = statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG) return size;
  renameSync(home.log, `${home.log}.1`);
  return 0;
}

/** The last lines of the log since a start began. */
function tail(home: Home, from: number): string {
  try {
    return lastLines(readFileSync(home.log).subarray(from).toString('utf8'));
  } catch (error) {
    return messageOf(error);
  }
}
