import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('serve.ts', import.meta.url));

/** A running Qibu as a person starts it: its own data folder, its own port, what it printed. */
export interface RunningServer {
  readonly address: string;
  readonly home: string;
  readonly printed: string;
  /** The one-time first-run link; null when the instance is claimed. */
  readonly firstRun: string | null;
  readonly signIn: { readonly login: string; readonly password: string } | null;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly sample?: boolean;
  /** An existing data folder; a fresh one otherwise. */
  readonly home?: string;
  /** A database of a running cluster; the bundled one otherwise. */
  readonly databaseUrl?: string;
}

/** Starts the real server as its own process and waits until it has printed its address. */
export async function startServer({ sample = false, home, databaseUrl }: StartOptions = {}): Promise<RunningServer> {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'qibu-e2e-'));
  const child = spawn(process.execPath, [ENTRY, ...(sample ? ['--sample'] : [])], {
    env: { ...process.env, QIBU_HOME: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = await untilReady(child);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
  const signIn = /login (\S+), password (\S+)/.exec(printed);
  return {
    address,
    home: folder,
    printed,
    process: child,
    firstRun: /http:\S+first-run\?token=\S+/.exec(printed)?.[0] ?? null,
    signIn: signIn ? { login: signIn[1] ?? '', password: signIn[2] ?? '' } : null,
    async stop() {
      await end(child);
      if (!home) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      // The banner ends with an empty line.
      if (/Qibu 七步 {2}http:[\s\S]*\n\n$/.test(printed)) resolve(printed);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
