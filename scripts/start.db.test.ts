import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

// `npm start` as a person runs it, ended in every way a person or a machine ends it.
const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'qibu-start-'));
chmodSync(folder, 0o711);
const home = join(folder, 'home');

type Started = { readonly npm: ChildProcess; readonly port: number; said(): string; ended(): boolean };
let running: Started[] = [];

beforeAll(async () => {
  // The first start builds the pages and makes the database; the ways to end it are tried on quick ones.
  await end(await start(), 'SIGTERM');
}, 600_000);
afterEach(() => {
  for (const { npm } of running) signalGroup(npm, 'SIGKILL');
  running = [];
});
afterAll(async () => {
  await end(await start(), 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  { name: 'SIGTERM to npm', signal: 'SIGTERM', to: 'npm' },
  { name: 'SIGINT to npm', signal: 'SIGINT', to: 'npm' },
  { name: 'Ctrl-C: SIGINT to all of them', signal: 'SIGINT', to: 'group' },
  { name: 'SIGTERM to all of them', signal: 'SIGTERM', to: 'group' },
] as const)('R19 $name ends server and database in order', async ({ signal, to }) => {
  const started = await start();
  await answers(started);
  await end(started, signal, to);
  expect(started.npm.exitCode).toBe(0);
  expect(leftRunning()).toEqual([]);
});

test('kill -9 of the server alone: it is started again, says so, and still ends in order', async () => {
  const started = await start();
  await answers(started);
  process.kill(serverOf(started), 'SIGKILL');
  await until(() => started.said().split('starting it again at once')[1]?.includes(`:${started.port}`) === true);
  await answers(started);
  await end(started, 'SIGTERM');
  expect(started.npm.exitCode).toBe(0);
  expect(leftRunning()).toEqual([]);
});

test('kill -9 of npm alone: the server notices and ends in order', async () => {
  const started = await start();
  await end(started, 'SIGKILL');
  await until(() => leftRunning().length === 0);
  expect(existsSync(join(home, 'lock'))).toBe(false);
});

test('R01 kill -9 of all of them: the next start takes the database over', async () => {
  const killed = await start();
  await end(killed, 'SIGKILL', 'group');
  const next = await start();
  expect(next.said()).toContain('taking over PostgreSQL');
  await answers(next);
  await end(next, 'SIGTERM');
  expect(leftRunning()).toEqual([]);
});

test('R17 a second start on the same data folder says who has it', async () => {
  const first = await start();
  const second = await launch();
  await until(second.ended);
  expect(second.said()).toMatch(/data folder .* is in use by another Qibu \(process \d+, server\)/);
  expect(second.npm.exitCode).not.toBe(0);
  await answers(first);
  await end(first, 'SIGTERM');
});

async function start(): Promise<Started> {
  const started = await launch();
  await until(() => started.said().includes(`:${started.port}`) || started.ended(), 300_000);
  if (started.ended()) throw new Error(`npm start ended: ${started.said()}`);
  return started;
}

async function launch(): Promise<Started> {
  const port = await freePort();
  const environment = { ...process.env, PORT: String(port), HOST: '127.0.0.1', QIBU_HOME: home };
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, ended] = ['', false];
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (piece) => (said += String(piece)));
  npm.once('exit', () => (ended = true));
  const started = { npm, port, said: () => said, ended: () => ended };
  running.push(started);
  return started;
}

async function end(started: Started, signal: NodeJS.Signals, to: 'npm' | 'group' = 'npm'): Promise<void> {
  if (to === 'npm') started.npm.kill(signal);
  else signalGroup(started.npm, signal);
  await until(started.ended);
}

function signalGroup(npm: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(npm.pid ?? 0), signal);
  } catch {
    // The group is gone.
  }
}

async function answers({ port }: Started): Promise<void> {
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<!doctype html>');
}

/** The process that has the data folder. */
function serverOf({ port }: Started): number {
  const [pid = ''] = /\d+/.exec(readFileSync(join(home, 'lock'), 'utf8')) ?? [];
  if (pid === '') throw new Error(`nobody serves ${port}`);
  return Number(pid);
}

/** Processes that name the data folder: PostgreSQL in it. */
function leftRunning(): string[] {
  const all = execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(join(home, 'postgres')) && !line.startsWith('Z'));
}

async function until(holds: () => boolean, within = 60_000): Promise<void> {
  for (const end = performance.now() + within; !holds(); await pause(20)) {
    if (performance.now() > end) throw new Error('waited in vain');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
