import { asActor } from '../db/scope.ts';
import { dayIn } from '../db/day-in.ts';
import { workspaceActor } from '../db/actor.ts';
import { refreshStale } from '../deals/standing.ts';
import type { Instance } from '../http/instance.ts';

const EVERY_MS = 10 * 60_000;

/** Keeps the standings true as evidence ages: looks at start, every ten minutes and when woken. One workspace after the other. */
export function startStandingKeeper(instance: Instance): { wake(workspaceId: string): void; stop(): Promise<void> } {
  const wanted = new Set<string>();
  let running: Promise<void> | null = null;
  let stopped = false;

  const look = async (): Promise<void> => {
    const all = await instance.db.selectFrom('workspace').select(['id', 'time_zone']).execute();
    for (const { id, time_zone } of all) {
      if (stopped) return;
      let everything = wanted.delete(id);
      const actor = await workspaceActor(instance.db, id);
      if (!actor) continue;
      const today = dayIn(time_zone, instance.now());
      // Batches of one transaction each: a long one would hold rows that people want to change.
      for (let more = true; more && !stopped; everything = false) {
        const wish = { today, everything };
        more = await asActor(instance.db, actor, (scope) => refreshStale(scope, wish), { now: instance.now() });
      }
    }
  };
  const run = (): void => {
    if (running || stopped) return;
    running = look()
      .catch((error: unknown) => instance.log.error({ err: error }, 'standings could not be refreshed'))
      .finally(() => {
        running = null;
        if (wanted.size > 0) run();
      });
  };
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  setImmediate(run);
  return {
    wake(workspaceId) {
      wanted.add(workspaceId);
      run();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
