import cluster, { type Worker } from 'node:cluster';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { PoolConfig } from 'pg';
import type { Logger } from 'pino';
import { PlainError } from '../postgres/index.ts';
import { listenFailure } from './listen.ts';

/** What a worker process is told when it starts. */
export interface WorkerTask {
  readonly connection: PoolConfig;
  readonly home: string;
  /** Of the data folder. */
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  readonly web: string;
  /** The one-time first-run secret; the database itself refuses a second claim. */
  readonly setupToken: string | null;
  readonly logLevel: string;
  readonly trustProxy: string | null;
}
/** What a worker process tells the first one. */
export type WorkerWord =
  | 'listening'
  | 'wake imports'
  | 'wake standings'
  | { readonly failed: string; readonly code: string };
export const STOP = 'stop';

interface Workers {
  readonly port: number;
  stop(): Promise<void>;
}
interface WorkersOptions {
  readonly count: number;
  readonly task: WorkerTask;
  readonly log: Logger;
  heard(word: 'wake imports' | 'wake standings'): void;
}

const ENTRY = fileURLToPath(new URL('worker-process.ts', import.meta.url));
/** A worker that lives shorter than this fails at its start; it is tried again more slowly. */
const SHORT_LIFE_MS = 2_000;

/**
 * Starts so many processes that answer requests on one port, and replaces one that ends. What a request was answered is
 * committed, so nothing acknowledged goes with the process.
 */
export async function startWorkers({ count, task, log, heard }: WorkersOptions): Promise<Workers> {
  cluster.setupPrimary({ exec: ENTRY });
  // Where connections are handed out by this process, one handed to a process that dies is never answered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  let stopping = false;
  const told = { ...task, port: await portFor(task) };
  const start = (): Promise<void> => {
    const born = performance.now();
    const worker = cluster.fork();
    // Telling a process something while it dies fails; its end is heard by itself.
    worker.on('error', (error) => log.warn({ err: error }, 'a server process could not be told something'));
    worker.once('online', () => worker.send(told));
    worker.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal, pid: worker.process.pid }, 'a server process ended; another takes its place');
      const short = performance.now() - born < SHORT_LIFE_MS;
      setTimeout(() => !stopping && void start().catch(() => {}), short ? SHORT_LIFE_MS : 0);
    });
    return answered(worker, heard);
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && ended(worker)));
  };
  try {
    await Promise.all(Array.from({ length: count }, start));
    return { port: told.port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Whether the port is free, and which one where any will do. Each process listens by itself and the kernel hands out the
 * connections, so none of them would notice that another program has it.
 */
async function portFor({ host, port }: WorkerTask): Promise<number> {
  const probe = createServer();
  await listening(probe, { host, port });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : port;
}

const listening = (server: Server, { host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, port)));
    server.listen(port, host, resolve);
  });

function answered(worker: Worker, heard: WorkersOptions['heard']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (word: WorkerWord) => {
      if (word === 'listening') resolve();
      else if (typeof word === 'string') heard(word);
      else reject(Object.assign(new PlainError(word.failed), { code: word.code }));
    });
    worker.once('exit', () => reject(new PlainError('A server process ended before it listened.')));
  });
}

const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve());
    if (worker.isConnected()) worker.send(STOP);
    else worker.kill('SIGTERM');
  });
