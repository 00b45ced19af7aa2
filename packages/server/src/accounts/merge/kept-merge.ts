import { sql } from 'kysely';
import { AppError, notFound } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { accountInScope } from '../../scope/accounts-in-scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { mustAnswerFor } from '../check-account.ts';
import type { Mentions } from './contact-mentions.ts';
import type { StoredRow } from './merge-records.ts';
import type { Entity, MovedRows, Pair } from './moved-rows.ts';

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
async function mustAnswerForBoth(scope: Scope, { entity, kept, gone }: Pair): Promise<void> {
  const owners = await ownersInSight(scope, entity, [kept, gone]);
  if (owners.size < 2) throw notFound();
  for (const owner of owners.values()) mustAnswerFor(scope, owner);
}

/** Whose each of these records is, a contact being its customer's; those the actor does not see are left out. */
export async function ownersInSight(
  scope: Scope,
  entity: Entity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const id = entity === 'account' ? sql.ref('a.id') : sql.ref('c.id');
  const contacts =
    entity === 'account' ? sql`` : sql`join contact c on c.workspace_id = a.workspace_id and c.account_id = a.id`;
  const { rows } = await sql<{
    id: string;
    owner: string;
  }>`select ${id} as id, a.owner_id as owner from account a ${contacts}
    where ${accountInScope(scope)} and ${id} = any(${idList(ids)})`.execute(scope.tx);
  return new Map(rows.map((row) => [row.id, row.owner]));
}

async function mustBeLast({ tx, actor }: Scope, { id }: KeptMerge): Promise<void> {
  const { rows } = await sql`select from merge this
    where this.workspace_id = ${actor.workspaceId}::uuid and this.id = ${id}::uuid and ${isBuiltOn}`.execute(tx);
  if (rows.length > 0) throw new AppError('merge.builtOn');
}

const brought = sql`array(select jsonb_array_elements_text(coalesce(this.moved -> 'rows' -> 'contact.account_id', '[]'))::uuid)`;

/** Whether a later merge of the same records as `this`, or of contacts it brought, has to be undone first. */
export const isBuiltOn = sql<boolean>`exists (select from merge m
  where m.workspace_id = this.workspace_id and m.undone_at is null and (m.at, m.id) > (this.at, this.id)
    and ((m.entity = this.entity and (m.kept in (this.kept, this.gone) or m.gone in (this.kept, this.gone)))
      or (m.entity = 'contact' and (m.kept = any(${brought}) or m.gone = any(${brought})))))`;
