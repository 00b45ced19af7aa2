import { PlainError } from '../../packages/server/src/postgres/index.ts';

export interface DevOptions {
  /** Number of deals of the large, generated workspace; null for the sample team. */
  readonly seed: number | null;
  /** Throw the data away and begin anew. */
  readonly fresh: boolean;
  /** Port of the server; the pages take the next one. */
  readonly port: number;
}

const MOST_DEALS = 1_000_000;
const LAST_PORT = 65_534;

/** Reads what follows `npm run dev --`. */
export function readDevOptions(args: readonly string[], environment: NodeJS.ProcessEnv): DevOptions {
  let seed: number | null = null;
  let fresh = false;
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--fresh') fresh = true;
    else if (args[at] === '--seed') {
      at += 1;
      seed = wholeNumber(args[at], MOST_DEALS, '--seed needs a number of deals: npm run dev -- --seed 20000');
    } else throw new PlainError(`Unknown option ${args[at]}. There are: --seed DEALS, --fresh.`);
  }
  const port = wholeNumber(environment['PORT'] ?? '7070', LAST_PORT, 'PORT must be a number from 1 to 65534.');
  return { seed, fresh, port };
}

function wholeNumber(text: string | undefined, most: number, complaint: string): number {
  const number = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || number < 1 || number > most) throw new PlainError(complaint);
  return number;
}
