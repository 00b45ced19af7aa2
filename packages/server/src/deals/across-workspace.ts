import { sql } from 'kysely';
import type { Scope } from '../db/scope.ts';

/** Runs `work` with the rows of the whole workspace in sight. Only for what is derived: nothing read here is replied. */
export async function acrossWorkspace(scope: Scope, work: (all: Scope) => Promise<void>): Promise<void> {
  if (scope.actor.isAdmin) return work(scope);
  await sql`set local qibu."all" = 'on'`.execute(scope.tx);
  await work({ ...scope, actor: { ...scope.actor, isAdmin: true } });
  // When `work` throws, the transaction is undone as a whole, the setting with it.
  await sql`set local qibu."all" = 'off'`.execute(scope.tx);
}
