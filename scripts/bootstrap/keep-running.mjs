import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { productEnvironment, productNode } from './node.mjs';
import { say } from './places.mjs';

/** What the server tells once it answers. */
export const SERVING = 'serving';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Pauses before the server is started again, one time after the other; the last is kept to. */
const PAUSES_S = [0, 1, 2, 5, 10, 30, 60];
/** Whoever has answered this long is not failing at its start. */
const STEADY_MS = 60_000;

/** How long to wait before the next start, after so many short lives in a row. */
export const pauseAfter = (lives) => PAUSES_S[Math.min(lives, PAUSES_S.length - 1)];

/** Starts the script, passes signals on, and starts it again when it dies; one that never answered is not tried again. */
export async function keepRunning(script) {
  const keeper = { child: null, ending: null, waiting: null };
  for (const signal of SIGNALS) process.on(signal, () => endBy(keeper, signal));
  let everServed = false;
  for (let lives = 0; ; ) {
    const { code, signal, served, lived } = await oneLife(keeper, script);
    everServed ||= served;
    if (keeper.ending !== null || code === 0 || !everServed) return code ?? (keeper.ending === null ? 1 : 0);
    lives = lived > STEADY_MS ? 0 : lives;
    const seconds = pauseAfter(lives);
    const when = seconds === 0 ? 'at once' : `in ${seconds} s`;
    say(
      `The server ended unexpectedly (${signal ?? `code ${code}`}). Nothing saved is lost; starting it again ${when} …`,
    );
    lives += 1;
    await waitOrEnd(keeper, seconds);
  }
}

function endBy(keeper, signal) {
  keeper.ending ??= signal;
  keeper.waiting?.abort();
  keeper.child?.kill(signal);
}

/** A signal cuts the pause short: the database may be left running, and only a server ends it in order. */
async function waitOrEnd(keeper, seconds) {
  keeper.waiting = new AbortController();
  await pause(seconds * 1000, undefined, { signal: keeper.waiting.signal }).catch(() => {});
  keeper.waiting = null;
}

function oneLife(keeper, script) {
  const born = performance.now();
  const child = spawn(productNode(), [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: productEnvironment({ QIBU_HANDED_OVER: String(process.pid) }),
  });
  let served = false;
  child.on('message', (word) => {
    served ||= word === SERVING;
    if (keeper.ending !== null) child.kill(keeper.ending);
  });
  keeper.child = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      keeper.child = null;
      resolve({ code, signal, served, lived: performance.now() - born });
    });
  });
}
