import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { keepRunning } from './keep-running.mjs';
import { handOver, isNewEnough } from './node.mjs';
import { say } from './places.mjs';

/** What Node made of our files last time; it halves the start. An older Node, or a folder closed to us, does without. */
const MADE = fileURLToPath(new URL('../../node_modules/.cache/qibu', import.meta.url));

/** Started by one of ours. */
const isChild = process.env.QIBU_HANDED_OVER === String(process.ppid);

/**
 * Runs a script's work with the packages installed and on the right Node; a failure is one line and exit code 1. With
 * `kept` it runs in a process of its own, which is started again when it dies.
 */
export async function bootstrap(scriptUrl, work, { kept = false } = {}) {
  try {
    await ensureInstalled();
    if (kept && !isChild) process.exit(await keepRunning(fileURLToPath(scriptUrl)));
    if (isNewEnough) {
      module.enableCompileCache?.(MADE);
      // Threads look for it here.
      process.env.NODE_COMPILE_CACHE ??= MADE;
      await work(process.argv.slice(2));
    } else process.exit(await handOver(fileURLToPath(scriptUrl)));
  } catch (error) {
    // A message made for people carries no stack; anything else is our fault and shows where.
    say(error.name === 'PlainError' || error.constructor === Error ? error.message : (error.stack ?? String(error)));
    process.exit(1);
  }
}
