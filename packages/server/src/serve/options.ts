import { PlainError } from '../postgres/index.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly sample: boolean;
}

/** Reads `--sample` and the environment (PORT, HOST). Unknown words are refused. */
export function readServeOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServeOptions {
  const unknown = args.filter((arg) => arg !== '--sample');
  if (unknown.length > 0) throw new PlainError(`Unknown option ${unknown[0]}. Allowed: --sample.`);
  const text = env.PORT ?? '7070';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new PlainError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return { host: env.HOST || '127.0.0.1', port, sample: args.includes('--sample') };
}
