import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** How `npm start` keeps memory small: left alone it grows with the machine and its threads, not with the work. */
const FLAGS: readonly string[] = String(scripts.start).match(/--max-\S+/g) ?? [];
const SETTINGS = Object.fromEntries(
  [...String(scripts.start).matchAll(/^([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
);

/** A Qibu started as `npm start` starts it, on a free port. */
export interface RunningServer {
  readonly address: string;
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** Starts the server over a data folder and waits for its first answer. */
export async function startServer(home: string): Promise<RunningServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...FLAGS, ENTRY], {
    // Started by one of ours it is the server itself, not the process that keeps one running.
    env: {
      ...process.env,
      ...SETTINGS,
      QIBU_HOME: home,
      PORT: '0',
      HOST: '127.0.0.1',
      QIBU_HANDED_OVER: String(process.pid),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await printedAddress(child);
  const answer = await fetch(`${address}/api/v1/health`);
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  await answer.arrayBuffer();
  return { address, process: child, startedIn: performance.now() - begun, stop: () => stop(child) };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
