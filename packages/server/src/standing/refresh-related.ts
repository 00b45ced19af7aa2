import type { Scope } from '../scope/scope.ts';
import { acrossWorkspace } from '../scope/across-workspace.ts';
import { dealsReachedBy, refreshAccountFit } from './account-fit.ts';
import { refreshStandings } from './refresh-standings.ts';

/**
 * After a change of an account (marks, size, strategic or not): its class, and the standings of its deals. Some of
 * these deals the writer may not see; their summaries must be right for those who do, so this part sees the workspace.
 */
export async function refreshAccount(scope: Scope, accountId: string): Promise<void> {
  await acrossWorkspace(scope, async (all) => {
    // Deals that are just being put under the account are waited for, so that none is missed.
    await lockAccount(all, accountId);
    await refreshAccountFit(all, [accountId]);
    await refreshStandings(all, await dealsReachedBy(all, accountId));
  });
}

async function lockAccount({ tx, actor }: Scope, id: string): Promise<void> {
  await tx
    .selectFrom('account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', id)
    .select('id')
    .forNoKeyUpdate()
    .execute();
}

/** After a contact was renamed or took another post: next moves name people, and a new post is a change in his deals. */
export async function refreshContact(
  scope: Scope,
  contactId: string,
  { newPost }: { newPost: boolean },
): Promise<void> {
  await acrossWorkspace(scope, async (all) => {
    if (newPost) await noteNewPost(all, contactId);
    const deals = await all.tx
      .selectFrom('deal_person')
      .where('workspace_id', '=', all.actor.workspaceId)
      .where('contact_id', '=', contactId)
      .select('deal_id')
      .execute();
    await refreshStandings(
      all,
      deals.map(({ deal_id }) => deal_id),
    );
  });
}

async function noteNewPost({ tx, actor, today }: Scope, contactId: string): Promise<void> {
  await tx
    .updateTable('deal_person')
    .set({ title_changed_on: today })
    .where('workspace_id', '=', actor.workspaceId)
    .where('contact_id', '=', contactId)
    .where('removed_on', 'is', null)
    .execute();
}
