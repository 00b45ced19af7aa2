import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { codeOf, PlainError } from './plain-error.ts';
import { identify, isAlive, type ProcessIdentity, processesIn, waitUntil, workingFolder } from './process-identity.ts';

/** The content of PostgreSQL's pid file. */
export type PidFile = { readonly pid: number; readonly socketFolder: string; readonly status: string };

/** The pid file of a cluster, if there is one and it is complete enough to name a process. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The living server of this very cluster, left behind by a killed process or started by hand. */
export function findPostmaster(cluster: string): (ProcessIdentity & PidFile) | undefined {
  const file = readPidFile(cluster);
  const found = file && identify(file.pid);
  if (!file || !found) return undefined;
  // After a reboot the pid may belong to any process; PostgreSQL always runs in its own folder.
  const folder = workingFolder(file.pid);
  if (folder !== undefined && folder !== realpathSync(cluster)) return undefined;
  return { ...file, ...found };
}

/** Stops a server in an orderly way (as `pg_ctl stop -m fast` does), by force only when it does not listen. */
export async function stopPostmaster(server: ProcessIdentity, log: (line: string) => void): Promise<void> {
  const gone = () => !isAlive(server);
  signal(server, 'SIGINT');
  if (await waitUntil(gone, { ms: 30_000, every: 5 })) return;
  log('PostgreSQL did not stop in 30 s; stopping it at once, it will recover at the next start');
  signal(server, 'SIGQUIT');
  if (await waitUntil(gone, { ms: 10_000 })) return;
  signal(server, 'SIGKILL');
  await waitUntil(gone, { ms: 5_000 });
}

function signal(server: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (isAlive(server)) process.kill(server.pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/**
 * Cleans up after a server that died: waits for its last processes, then removes its pid file
 * if the process is an unreaped zombie, because PostgreSQL refuses to start while that pid exists.
 */
export async function clearRemains(home: Home): Promise<void> {
  if (!readPidFile(home.cluster)) return;
  const folder = realpathSync(home.cluster);
  const empty = await waitUntil(() => processesIn(folder).length === 0, { ms: 15_000 });
  if (!empty)
    throw new PlainError(
      `Processes of an earlier PostgreSQL still work in ${folder}: ${processesIn(folder).join(', ')}. End them, then start again.`,
    );
  const file = readPidFile(home.cluster);
  if (process.platform === 'linux' && file && !findPostmaster(home.cluster))
    rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}
