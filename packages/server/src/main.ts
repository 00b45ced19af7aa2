import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Dictionary, dictionaries, fill } from '@qibu/phrases';
import { LANGUAGES } from '@qibu/phrases/languages';
import pino from 'pino';
import { isClaimed } from './auth/setup.ts';
import { connect } from './db/connect.ts';
import { buildApp } from './http/app.ts';
import type { Instance } from './http/instance.ts';
import { Sessions } from './http/sessions.ts';
import { startImportWorker } from './import/worker.ts';
import { homeFolder, openDatabase, PlainError } from './postgres/index.ts';
import { ROOMS } from './rooms.ts';
import { startStandingKeeper } from './serve/background.ts';
import { readServeOptions } from './serve/options.ts';
import { startSample } from './serve/sample-start.ts';

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
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
  });
  const database = await openDatabase({ home, databaseUrl: env.DATABASE_URL, log: (line) => say(`  ${line}`) });
  const { db, pool, close } = connect(database.connection, (error) =>
    log.warn({ reason: error.message }, 'idle database connection lost'),
  );
  const wake = { imports: () => {}, standings: () => {} };
  const instance: Instance = {
    db,
    pool,
    home,
    log,
    wake,
    sessions: new Sessions(db),
    setup: { token: null },
    now: () => new Date(),
  };
  const stops: (() => Promise<unknown>)[] = [close, () => database.stop()];
  try {
    const claimed = await isClaimed(db);
    if (!claimed) instance.setup.token = randomBytes(24).toString('base64url');
    // QIBU_WEB: another build of the pages, for trying one beside the one in use.
    const app = await buildApp(instance, { routes: ROOMS.flatMap(({ routes }) => routes), web: env.QIBU_WEB ?? WEB });
    await listen(app, options);
    const signIn = options.sample ? await startSample(instance) : null;
    const imports = startImportWorker(instance);
    const standings = startStandingKeeper(instance);
    wake.imports = imports.wake;
    wake.standings = standings.wake;
    stops.unshift(
      () => app.close(),
      () => imports.stop(),
      () => standings.stop(),
    );
    endOn(['SIGTERM', 'SIGINT', 'SIGHUP'], stops);
    announce(options, { claimed, signIn, token: instance.setup.token, port: portOf(app.server.address()) });
  } catch (error) {
    for (const stop of stops) await stop();
    throw error;
  }
}

async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new PlainError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=7071 npm start`);
    if (code === 'EACCES')
      throw new PlainError(`No right to listen on port ${port}. Choose one above 1023: PORT=7070 npm start`);
    throw error;
  }
}

const portOf = (address: ReturnType<import('node:net').Server['address']>): number =>
  typeof address === 'object' && address ? address.port : 0;

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
function endOn(signals: readonly NodeJS.Signals[], stops: readonly (() => Promise<unknown>)[]): void {
  let ending = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void endInOrder(stops);
    });
  }
}

async function endInOrder(stops: readonly (() => Promise<unknown>)[]): Promise<void> {
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
