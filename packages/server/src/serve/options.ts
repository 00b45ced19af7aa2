import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { PlainError } from '../postgres/index.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly sample: boolean;
  /** How many processes answer requests; with one, the first process does it itself. */
  readonly workers: number;
  /** Reverse proxies in front, as addresses or ranges separated by commas; null = none. */
  readonly trustProxy: string | null;
}

/** Reads `--sample` and the environment (PORT, HOST, QIBU_WORKERS, QIBU_TRUST_PROXY). Unknown words are refused. */
export function readServeOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServeOptions {
  const unknown = args.filter((arg) => arg !== '--sample');
  if (unknown.length > 0) throw new PlainError(`Unknown option ${unknown[0]}. Allowed: --sample.`);
  const text = env.PORT || '7070';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new PlainError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return {
    host: env.HOST || '127.0.0.1',
    port,
    sample: args.includes('--sample'),
    workers: workersIn(env),
    trustProxy: proxiesIn(env),
  };
}

/** Words for the addresses of this machine and of private networks. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An address, alone or with the length of its network's prefix. */
function isRange(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits);
}

function proxiesIn({ QIBU_TRUST_PROXY: text = '' }: NodeJS.ProcessEnv): string | null {
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const wrong = proxies.find((proxy) => !RANGES.has(proxy) && !isRange(proxy));
  if (wrong !== undefined)
    throw new PlainError(`QIBU_TRUST_PROXY must be addresses separated by commas, or "loopback", not "${wrong}".`);
  return proxies.length === 0 ? null : proxies.join(',');
}

/** The bundled database serves forty connections, and each process keeps a few. */
const MOST_WORKERS = 16;

function workersIn({ QIBU_WORKERS }: NodeJS.ProcessEnv): number {
  const text = QIBU_WORKERS || '1';
  const count = text === 'cores' ? Math.min(availableParallelism(), MOST_WORKERS) : Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return count;
  throw new PlainError(`QIBU_WORKERS must be a number from 1 to ${MOST_WORKERS}, or "cores", not "${text}".`);
}
