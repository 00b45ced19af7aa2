import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process and its start time. A pid alone is not enough: after a crash the number is soon reused. */
export type ProcessIdentity = { readonly pid: number; readonly born: string };

const onLinux = process.platform === 'linux';

/** The living process behind a pid, or undefined when there is none. A zombie counts as gone: it holds nothing open. */
export function identify(pid: number): ProcessIdentity | undefined {
  const born = onLinux ? bornOnLinux(pid) : bornElsewhere(pid);
  return born === undefined ? undefined : { pid, born };
}

/** True while exactly this process lives. */
export function isAlive(known: ProcessIdentity): boolean {
  return identify(known.pid)?.born === known.born;
}

/** Pids of the processes working inside a folder (Linux; elsewhere empty). PostgreSQL's processes all sit in theirs. */
export function processesIn(folder: string): number[] {
  if (!onLinux) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => workingFolder(pid) === folder && identify(pid) !== undefined);
}

/** The folder a process works in, where the system tells (Linux). */
export function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command name stands in brackets and may itself hold spaces and brackets; the fields follow the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return undefined;
    return `${bootId()}:${startTicks}`;
  } catch {
    return undefined;
  }
}

let knownBootId: string | undefined;

function bootId(): string {
  knownBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return knownBootId;
}

function bornElsewhere(pid: number): string | undefined {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return started === '' ? undefined : started;
  } catch {
    return undefined;
  }
}

/** Waits until a condition holds, looking every few milliseconds; false when the time is up. */
export async function waitUntil(holds: () => boolean, within: { ms: number; every?: number }): Promise<boolean> {
  const end = performance.now() + within.ms;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, within.every ?? 10));
  }
  return true;
}
