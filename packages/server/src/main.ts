import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Dictionary, dictionaries, fill } from '@qibu/phrases';
import { LANGUAGES } from '@qibu/phrases/languages';
import type { PoolConfig } from 'pg';
import pino from 'pino';
import { isClaimed } from './auth/setup.ts';
import { connect } from './db/connect.ts';
import { Disk, roomOf } from './http/disk.ts';
import type { Instance } from './http/instance.ts';
import { Sessions } from './http/sessions.ts';
import { startImportWorker } from './import/worker.ts';
import { homeFolder, openDatabase, prepareHome, readSecret } from './postgres/index.ts';
import { backUpBeforeUpgrade } from './serve/backup-before.ts';
import { startStandingKeeper } from './serve/background.ts';
import { listen, portOf } from './serve/listen.ts';
import { REDACTED } from './serve/log.ts';
import { readServeOptions, type ServeOptions } from './serve/options.ts';
import { startSample } from './serve/sample-start.ts';
import { startWorkers } from './serve/workers.ts';

const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Starts the server and returns when it listens; SIGTERM and SIGINT drain and stop it. */
export async function serve(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const options = readServeOptions(args, env);
  const home = homeFolder();
  const log = pino({
    level: env.LOG_LEVEL ?? 'warn',
    redact: [...REDACTED],
  });
  const sayIndented = (line: string) => say(`  ${line}`);
  const database = await openDatabase({
    home,
    databaseUrl: env.DATABASE_URL,
    log: sayIndented,
    beforeUpgrade: (found) => backUpBeforeUpgrade(home, found, sayIndented),
  });
  const { db, pool, close } = connect(database.connection, (error) =>
    log.warn({ reason: error.message }, 'database connection lost'),
  );
  const wake = { imports: () => {}, standings: () => {} };
  const instance: Instance = {
    db,
    pool,
    home,
    secret: readSecret(prepareHome(home)),
    disk: new Disk(() => roomOf(home)),
    log,
    wake,
    sessions: new Sessions(db),
    setup: { token: null },
    now: () => new Date(),
  };
  const stops: Stops = [close, () => database.stop()];
  try {
    const claimed = await isClaimed(db);
    if (!claimed) instance.setup.token = randomBytes(24).toString('base64url');
    // QIBU_WEB: another build of the pages, for trying one beside the one in use.
    const web = env.QIBU_WEB ?? WEB;
    const answering = { ...options, web, connection: database.connection, logLevel: log.level };
    const served = options.workers > 1 ? null : await listen(instance, answering);
    const signIn = options.sample ? await startSample(instance) : null;
    const imports = startImportWorker(instance);
    const standings = startStandingKeeper(instance);
    wake.imports = imports.wake;
    wake.standings = standings.wake;
    stops.unshift(
      () => imports.stop(),
      () => standings.stop(),
    );
    if (served) stops.unshift(() => served.close());
    endOn(['SIGTERM', 'SIGINT', 'SIGHUP'], stops);
    const port = served ? portOf(served) : await inWorkers(instance, answering, stops);
    announce(options, { claimed, signIn, token: instance.setup.token, port });
  } catch (error) {
    for (const stop of stops) await stop();
    throw error;
  }
}

type Stops = (() => Promise<unknown>)[];
interface AnswerOptions extends ServeOptions {
  readonly web: string;
  readonly connection: PoolConfig;
  readonly logLevel: string;
}

/** Connections the worker processes share; the rest of the database's forty is for this process, threads and commands. */
const CONNECTIONS = 20;

/** Leaves the answering to processes of their own; this one keeps the database and the background work. */
async function inWorkers(instance: Instance, answering: AnswerOptions, stops: Stops): Promise<number> {
  const { workers: count, host, port, web, logLevel, trustProxy } = answering;
  const max = Math.max(2, Math.min(10, Math.floor(CONNECTIONS / count)));
  const connection = { ...answering.connection, max };
  const { home, log, wake } = instance;
  const task = {
    connection,
    home,
    secret: instance.secret,
    host,
    port,
    web,
    logLevel,
    trustProxy,
    setupToken: instance.setup.token,
  };
  const heard = (word: 'wake imports' | 'wake standings') =>
    word === 'wake imports' ? wake.imports() : wake.standings();
  const workers = await startWorkers({ count, task, log, heard });
  stops.unshift(() => workers.stop());
  return workers.port;
}

interface StartedServer {
  readonly claimed: boolean;
  readonly signIn: { readonly login: string; readonly password: string } | null;
  readonly token: string | null;
  readonly port: number;
}

/** Nobody has chosen a language yet, so the terminal is told in each of them. */
const sayInAll = (line: (started: Dictionary['setup']['started']) => string): void => {
  for (const language of LANGUAGES) say(`  ${line(dictionaries[language].setup.started)}`);
};

function announce({ host, sample }: { host: string; sample: boolean }, { signIn, token, port }: StartedServer): void {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${shown}:${port}`;
  say('');
  say(`  ${dictionaries.en.common.productLong}  ${address}`);
  if (signIn) sayInAll((started) => fill(started.signIn, signIn));
  else if (sample) sayInAll((started) => started.inUse);
  if (token) {
    sayInAll((started) => started.firstRun);
    say(`  ${address}/first-run?token=${token}`);
  }
  say('');
}

/** The first signal drains and stops in order; further ones change nothing. */
function endOn(signals: readonly NodeJS.Signals[], stops: Readonly<Stops>): void {
  let ending = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void endInOrder(stops);
    });
  }
}

async function endInOrder(stops: Readonly<Stops>): Promise<void> {
  let code = 0;
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      code = 1;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  process.exit(code);
}
