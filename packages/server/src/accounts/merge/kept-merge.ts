import { sql } from 'kysely';
import { AppError, notFound } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { accountInScope } from '../../scope/accounts-in-scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { mustAnswerFor } from '../check-account.ts';
import type { Mentions } from './contact-mentions.ts';
import type { StoredRow } from './merge-records.ts';
import type { MovedRows, Pair } from './moved-rows.ts';

const DAYS = 30;
/** Merges made before this moment stay. */
export const undoableSince = (now: Date): Date => new Date(now.getTime() - DAYS * 86_400_000);
/** A merge on file, with all that takes it apart. */
export interface KeptMerge extends Pair {
  readonly id: string;
  readonly before: StoredRow;
  readonly moved: { readonly rows: MovedRows; readonly mentions: Mentions; readonly after?: StoredRow };
  readonly version_after: number;
}

/** Marks a merge as undone: for whoever sees both records today and answers for both, within thirty days. */
export async function openMerge(scope: Scope, id: string): Promise<KeptMerge> {
  let found: KeptMerge | undefined;
  // Whoever made it, it may be undone by others who answer for the records: past the wall of the table, then checked.
  await asOwner(scope, async () => {
    found = await markUndone(scope, id);
  });
  if (!found) throw notFound();
  const merged = found;
  await mustAnswerForBoth(scope, merged);
  await asOwner(scope, () => mustBeLast(scope, merged));
  return merged;
}

async function markUndone({ tx, actor, now }: Scope, id: string): Promise<KeptMerge | undefined> {
  const { rows } = await sql<KeptMerge>`update merge set undone_at = ${now}
    where workspace_id = ${actor.workspaceId}::uuid and id = ${id}::uuid
      and undone_at is null and at > ${undoableSince(now)}
    returning id, entity, kept, gone, before, moved, version_after`.execute(tx);
  return rows[0];
}

/** Whoever takes a merge apart sees both records and answers for both. */
export async function mustAnswerForBoth(scope: Scope, { entity, kept, gone }: Pair): Promise<void> {
  const pair = idList([kept, gone]);
  const accounts = entity === 'account' ? sql`a.id` : sql`c.id`;
  const contacts =
    entity === 'account' ? sql`` : sql`join contact c on c.workspace_id = a.workspace_id and c.account_id = a.id`;
  const { rows } = await sql<{ owner_id: string }>`select a.owner_id from account a ${contacts}
    where ${accountInScope(scope)} and ${accounts} = any(${pair})`.execute(scope.tx);
  if (rows.length < 2) throw notFound();
  for (const { owner_id } of rows) mustAnswerFor(scope, owner_id);
}

async function mustBeLast(scope: Scope, merged: KeptMerge): Promise<void> {
  if (await builtOn(scope, merged)) throw new AppError('merge.builtOn');
}

/** Whether a later merge of the same records, or of contacts this one brought, has to be undone first. */
export async function builtOn(
  { tx, actor }: Scope,
  { id, entity, kept, gone, moved }: Omit<KeptMerge, 'before' | 'version_after'>,
): Promise<boolean> {
  const contacts = idList(moved.rows['contact.account_id'] ?? []);
  const pair = idList([kept, gone]);
  const { rows } =
    await sql`select from merge m join merge this on this.workspace_id = m.workspace_id and this.id = ${id}::uuid
    where m.workspace_id = ${actor.workspaceId}::uuid and m.undone_at is null and (m.at, m.id) > (this.at, this.id)
      and ((m.entity = ${entity} and (m.kept = any(${pair}) or m.gone = any(${pair})))
        or (m.entity = 'contact' and (m.kept = any(${contacts}) or m.gone = any(${contacts}))))
    limit 1`.execute(tx);
  return rows.length > 0;
}
