import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { handOver, isNewEnough } from './node.mjs';
import { say } from './places.mjs';

/** Runs a script's work with the packages installed and on the right Node; a failure is one line and exit code 1. */
export async function bootstrap(scriptUrl, work) {
  try {
    await ensureInstalled();
    if (isNewEnough) await work(process.argv.slice(2));
    else process.exit(await handOver(fileURLToPath(scriptUrl)));
  } catch (error) {
    // A message made for people carries no stack; anything else is our fault and shows where.
    say(error.name === 'PlainError' || error.constructor === Error ? error.message : (error.stack ?? String(error)));
    process.exit(1);
  }
}
