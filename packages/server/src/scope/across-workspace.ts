import { sql } from 'kysely';
import { roleOf, type Scope } from './scope.ts';

/** Runs `work` with access to the whole workspace. Only for derived values: nothing read here is sent to the caller. */
export async function acrossWorkspace(scope: Scope, work: (all: Scope) => Promise<void>): Promise<void> {
  if (scope.actor.isAdmin) return work(scope);
  const all = { ...scope, actor: { ...scope.actor, isAdmin: true } };
  await seeAs(all, 'on');
  await work(all);
  // When `work` throws, the whole transaction is rolled back, including role and settings.
  await seeAs(scope, 'off');
}

const seeAs = ({ tx, actor }: Scope, all: 'on' | 'off'): Promise<unknown> =>
  Promise.all([
    sql`set local role ${sql.raw(roleOf(actor))}`.execute(tx),
    sql`set local qibu."all" = ${sql.lit(all)}`.execute(tx),
  ]);
