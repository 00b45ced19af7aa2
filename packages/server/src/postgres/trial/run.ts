import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isAlive, identify, waitUntil } from '../process-identity.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

export type Program = {
  readonly pid: number;
  /** Everything it has printed so far. */
  said(): string;
  /** Waits until it has printed this. */
  says(words: string): Promise<void>;
  /** Waits for its end and gives its exit code. */
  ends(): Promise<number | null>;
};

type Run = {
  readonly home: string;
  readonly mode: 'write' | 'hold' | 'once';
  readonly logs?: string;
  readonly account?: { uid: number; gid: number };
};

/** Starts the writer in a process group of its own. */
export function runWriter({ home, mode, logs = '', account }: Run): Program {
  const child = spawn(process.execPath, [WRITER, home, mode, logs], {
    ...account,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { pid: child.pid ?? 0, said: () => said, says: (words) => heard(child, words, () => said), ends: () => ended };
}

async function heard(child: ChildProcess, words: string, said: () => string): Promise<void> {
  const ok = await waitUntil(() => said().includes(words) || child.exitCode !== null, { ms: 60_000 });
  if (!ok || !said().includes(words)) throw new Error(`waited for “${words}”, heard: ${said()}`);
}

/** Kills at once, a process or (negative) a group, and waits until it is gone. */
export async function killNow(target: number): Promise<void> {
  const known = identify(Math.abs(target));
  try {
    process.kill(target, 'SIGKILL');
  } catch {
    // Already gone.
  }
  if (known) await waitUntil(() => !isAlive(known), { ms: 10_000 });
}
