import { messageOf } from './plain-error.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

const LOOK_EVERY = 500;
const LONGEST_PAUSE = 30_000;

type Care = { readonly log: (line: string) => void; restart(): Promise<ProcessIdentity> };

/** Watches a server and restarts it when it dies unexpectedly: at once the first time, then with growing delays. */
export function keepAlive(first: ProcessIdentity, care: Care): { end(): Promise<ProcessIdentity | undefined> } {
  let server: ProcessIdentity | undefined = first;
  let pause = 0;
  let ended = false;
  let restarting: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  const again = async () => {
    try {
      server = await care.restart();
      care.log('PostgreSQL serves again');
    } catch (error) {
      pause = Math.min(LONGEST_PAUSE, Math.max(1_000, pause * 2));
      care.log(`PostgreSQL did not come back, next try in ${pause / 1000} s: ${messageOf(error)}`);
    }
  };
  const look = async () => {
    if (server && isAlive(server)) pause = 0;
    else if (!ended) {
      if (server) care.log(`PostgreSQL (process ${server.pid}) ended unexpectedly; starting it again`);
      server = undefined;
      restarting = again();
      await restarting;
    }
    if (!ended) timer = setTimeout(look, Math.max(LOOK_EVERY, pause)).unref();
  };
  timer = setTimeout(look, LOOK_EVERY).unref();

  const end = async () => {
    ended = true;
    clearTimeout(timer);
    await restarting;
    return server;
  };
  return { end };
}
