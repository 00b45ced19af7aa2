import type { Day } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { refreshScoredAccounts } from './account-fit.ts';
import { BATCH, refreshStandings } from './refresh-standings.ts';
import { refreshTopDecile } from './top-decile.ts';

/** A standing of this day was made before the workspace's rules changed. */
export const OUTDATED = '0001-01-01';

export interface Freshness {
  readonly today: Day;
  /** The rules changed: every standing is out of date, those of closed deals too. */
  readonly everything: boolean;
}

/**
 * Brings one batch of standings up to today, because evidence ages; true while there may be more. Each call wants a
 * transaction of its own, so that nobody waits long for a deal; after a stop in between the next call goes on.
 */
export async function refreshStale(scope: Scope, { today, everything }: Freshness): Promise<boolean> {
  if (everything) await outdateAll(scope);
  const stale = await staleDeals(scope, today);
  if (stale.length > 0) await refreshStandings({ ...scope, today }, stale);
  if (stale.length === BATCH) return true;
  if (stale.length > 0) {
    await refreshTopDecile(scope);
    await refreshScoredAccounts({ ...scope, today });
  }
  return false;
}

/** Marks every summary of the workspace as made by rules that no longer hold. */
export async function outdateAll({ tx, actor }: Scope): Promise<void> {
  await tx.updateTable('standing').set({ as_of: OUTDATED }).where('workspace_id', '=', actor.workspaceId).execute();
}

/** Deals being written to right now are left out: that write refreshes them. */
async function staleDeals({ tx, actor }: Scope, today: Day): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select d.id from standing s join deal d on d.workspace_id = s.workspace_id and d.id = s.id
    where s.workspace_id = ${actor.workspaceId} and s.as_of < ${today}::date and (s.open or s.as_of = ${OUTDATED}::date)
    order by d.id limit ${BATCH} for no key update of d skip locked`.execute(tx);
  return found.rows.map(({ id }) => id);
}
