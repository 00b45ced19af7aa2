import { sql } from 'kysely';
import { acrossWorkspace } from '../../scope/across-workspace.ts';
import type { Scope } from '../../scope/scope.ts';
import { shareOpenWork } from './share-open-work.ts';

/** Work that lies with somebody who left, or may no longer see its deal, goes to the owner of the deal. */
export const giveUnseenWork = (scope: Scope, deals: readonly string[]): Promise<void> =>
  acrossWorkspace(scope, async (all) => {
    await shareOpenWork(all, { deals, from: null, to: 'owner', handed: false });
  });

/** The same in every deal, after the line or the rights of somebody changed. */
export const giveAllUnseenWork = (scope: Scope): Promise<void> =>
  acrossWorkspace(scope, async (all) => {
    const deals = await dealsWithUnseenWork(all);
    await shareOpenWork(all, { deals, from: null, to: 'owner', handed: false });
  });

async function dealsWithUnseenWork({ tx, actor }: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct d.id from task t
    join deal d on d.workspace_id = t.workspace_id and d.id = t.deal_id
    join user_account u on u.workspace_id = t.workspace_id and u.id = t.owner_id
    where t.workspace_id = ${actor.workspaceId}::uuid and t.done_on is null and t.owner_id <> d.owner_id
      and not (u.active and (u.is_admin or exists (select from reach r where r.workspace_id = t.workspace_id
        and r.manager_id = u.id and (r.user_id = d.owner_id or r.user_id = any(d.team)))))`.execute(tx);
  return rows.map(({ id }) => id);
}
