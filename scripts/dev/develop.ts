import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from 'pg';
import { readSignIn } from '../../packages/server/src/serve/sample-start.ts';
import { openDevData } from './data.ts';
import { readDevOptions } from './options.ts';

const inRoot = (...parts: readonly string[]): string =>
  join(fileURLToPath(new URL('../../', import.meta.url)), ...parts);
const say = (line: string): void => console.log(`  ${line}`);

/** Runs server and pages until one of them ends or someone stops us; the database stays up while the server restarts. */
export async function develop(args: readonly string[]): Promise<void> {
  const options = readDevOptions(args, process.env);
  // The statements someone wants to see are the server's, not those that make the data.
  const { LOG_SQL = '' } = process.env;
  delete process.env['LOG_SQL'];
  const { home, database } = await openDevData(options, say);
  const running = [
    startServer({ QIBU_HOME: home, DATABASE_URL: urlOf(database.connection), PORT: String(options.port), LOG_SQL }),
    startPages(options.port),
  ];
  const ended = running.map(untilEnded);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => running.forEach((child) => child.kill('SIGTERM')));
  void untilAnswers(addressOf(options.port), running).then(() => announce(home, options.port));
  try {
    await Promise.race(ended);
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  } finally {
    await database.stop();
  }
  process.exit();
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

const startServer = (environment: Environment): ChildProcess =>
  startNode(
    ['--watch', '--watch-preserve-output', '--inspect', inRoot('scripts', 'dev', 'serve.ts')],
    inRoot(),
    environment,
  );

const startPages = (serverPort: number): ChildProcess =>
  startNode(
    [inRoot('node_modules', 'vite', 'bin', 'vite.js'), '--port', String(serverPort + 1), '--strictPort'],
    inRoot('packages', 'web'),
    { QIBU_SERVER: addressOf(serverPort) },
  );

type Environment = Readonly<Record<string, string>>;

function startNode(args: readonly string[], cwd: string, environment: Environment): ChildProcess {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...environment } });
}

const untilEnded = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

async function untilAnswers(address: string, running: readonly ChildProcess[]): Promise<void> {
  const isAnswering = () =>
    fetch(`${address}/api/v1/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (running.every(({ exitCode }) => exitCode === null) && !(await isAnswering()))
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function announce(home: string, port: number): void {
  const signIn = readSignIn(home);
  say(`Pages with hot reload: ${addressOf(port + 1)}`);
  if (signIn) say(`Sign in as ${signIn.login}, password ${signIn.password}`);
  say(`Data: ${home} (npm run dev -- --fresh makes it anew)`);
  say('Breakpoints: chrome://inspect or your editor on port 9229. Statements: LOG_SQL=1 npm run dev');
  say('');
}

/** The bundled database by its socket, as an address. */
function urlOf({ host, port, user, password, database }: ClientConfig): string {
  const url = new URL(`postgresql://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${database}`);
  url.searchParams.set('host', String(host));
  return url.href;
}
