import { asActor } from '../scope/scope.ts';
import { dayIn } from '../db/day-in.ts';
import { workspaceActor } from '../scope/actor.ts';
import { refreshStale } from '../standing/index.ts';
import type { Instance } from '../http/instance.ts';

export const KEEP_EVERY_MS = 10 * 60_000;

/**
 * Keeps the standings true as evidence ages and rules change: looks at start, every ten minutes and when woken.
 * What is to do stands in the rows themselves, so a stop in between loses nothing.
 */
export function startStandingKeeper(instance: Pick<Instance, 'db' | 'log' | 'now'>): {
  wake(): void;
  stop(): Promise<void>;
} {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    const all = await instance.db.selectFrom('workspace').select(['id', 'time_zone']).execute();
    for (const { id, time_zone } of all) {
      const actor = await workspaceActor(instance.db, id);
      const wish = { today: dayIn(time_zone, instance.now()), everything: false };
      // Batches of one transaction each: a long one would hold rows that people want to change.
      for (let more = actor !== null; more && actor && !stopped; ) {
        more = await asActor(instance.db, actor, (scope) => refreshStale(scope, wish), { now: instance.now() });
      }
    }
  };
  const run = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    again = false;
    running = look()
      .catch((error: unknown) => instance.log.error({ err: error }, 'standings could not be refreshed'))
      .finally(() => {
        running = null;
        if (again) run();
      });
  };
  const timer = setInterval(run, KEEP_EVERY_MS);
  timer.unref();
  setImmediate(run);
  return {
    wake: run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
