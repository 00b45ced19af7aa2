import { sql } from 'kysely';
import { acrossWorkspace } from '../scope/across-workspace.ts';
import type { Scope } from '../scope/scope.ts';
import { dealsReachedBy, refreshAccountFit } from './account-fit.ts';
import { refreshStandings } from './refresh-standings.ts';

/** What changed, so that the affected deals are judged again. */
export type Change =
  | { readonly deals: readonly string[] }
  /** Marks, size, weight or name of a customer. */
  | { readonly account: string }
  /** Name, post or employer of a contact. */
  | { readonly contact: string; readonly newPost: boolean }
  /** The name of a colleague. */
  | { readonly user: string };

/**
 * Judges anew whatever a change reaches and stores it: the customer's class first, then the deals. Some of these deals
 * the writer may not see; their summaries must be right for those who do, so this part sees the workspace.
 */
export const rejudge = (scope: Scope, change: Change): Promise<void> =>
  acrossWorkspace(scope, async (all) => refreshStandings(all, await dealsOf(all, change)));

async function dealsOf(scope: Scope, change: Change): Promise<readonly string[]> {
  if ('deals' in change) return change.deals;
  if ('account' in change) return dealsOfAccount(scope, change.account);
  if ('user' in change) return dealsOwnedBy(scope, change.user);
  if (change.newPost) await noteNewPost(scope, change.contact);
  return dealsWith(scope, change.contact);
}

async function dealsOfAccount(scope: Scope, id: string): Promise<readonly string[]> {
  // Deals that are just being put under the account are waited for, so that none is missed.
  await sql`select from account where workspace_id = ${scope.actor.workspaceId} and id = ${id} for no key update`.execute(
    scope.tx,
  );
  await refreshAccountFit(scope, [id]);
  return dealsReachedBy(scope, id);
}

async function dealsOwnedBy({ tx, actor }: Scope, userId: string): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('standing')
    .where('workspace_id', '=', actor.workspaceId)
    .where('owner_id', '=', userId)
    .select('id')
    .execute();
  return found.map(({ id }) => id);
}

async function dealsWith({ tx, actor }: Scope, contactId: string): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('deal_person')
    .where('workspace_id', '=', actor.workspaceId)
    .where('contact_id', '=', contactId)
    .select('deal_id')
    .execute();
  return found.map(({ deal_id }) => deal_id);
}

/** A new post is a change in the deals of a contact. */
async function noteNewPost({ tx, actor, today }: Scope, contactId: string): Promise<void> {
  await tx
    .updateTable('deal_person')
    .set({ title_changed_on: today })
    .where('workspace_id', '=', actor.workspaceId)
    .where('contact_id', '=', contactId)
    .where('removed_on', 'is', null)
    .execute();
}
