import type { getHoldings as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { loadUser } from './load-users.ts';

/** What a person owns that somebody else must have when they leave. */
export async function loadHoldings(scope: Scope, id: string): Promise<ReplyOf<typeof route>> {
  await loadUser(scope, id);
  const here = sql`workspace_id = ${scope.actor.workspaceId}::uuid and owner_id = ${id}::uuid`;
  const { rows } = await sql<ReplyOf<typeof route>>`select
    (select count(*)::int from deal where ${here} and outcome = 'open' and deleted_at is null) as "openDeals",
    (select count(*)::int from deal where ${here} and (outcome <> 'open' or deleted_at is not null)) as "otherDeals",
    (select count(*)::int from account where ${here} and deleted_at is null) as accounts,
    (select count(*)::int from task where ${here} and done_on is null and kind = 'task') as tasks,
    (select count(*)::int from task where ${here} and done_on is null and kind <> 'task') as promises`.execute(
    scope.tx,
  );
  const [held] = rows;
  if (!held) throw new Error('an aggregate without a row');
  return held;
}
