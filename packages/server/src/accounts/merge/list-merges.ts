import type { KeptMerge as Shown, listAccountMerges as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import { answersFor } from '../../scope/answers-for.ts';
import { asOwner } from '../../scope/as-owner.ts';
import type { Scope } from '../../scope/scope.ts';
import { loadContact } from '../load-contact.ts';
import { mustSeeAccount } from '../must-see-account.ts';
import { isBuiltOn, type KeptMerge, ownersInSight, undoableSince } from './kept-merge.ts';
import type { Entity } from './moved-rows.ts';
import { whereIs } from './where-is.ts';

interface Found extends Pick<KeptMerge, 'id' | 'kept' | 'gone'>, Pick<Shown, 'at' | 'by'> {
  readonly gone_name: string;
  readonly built_on: boolean;
}

/** What was merged into a record and may still be taken apart by somebody; the latest first. */
export async function listMerges(scope: Scope, entity: Entity, asked: string): Promise<ReplyOf<typeof route>> {
  const id = await whereIs(scope, entity, asked);
  if (entity === 'account') await mustSeeAccount(scope, id);
  else await loadContact(scope, id);
  const found = await asOwner(scope, () => mergesInto(scope, entity, id));
  const owners = await ownersInSight(
    scope,
    entity,
    found.flatMap(({ kept, gone }) => [kept, gone]),
  );
  const items = found.map((merge) => ({
    id: merge.id,
    gone: merge.gone_name,
    at: new Date(merge.at).toISOString(),
    by: merge.by,
    undo: mayUndo(scope, merge, owners),
  }));
  return { items };
}

async function mergesInto({ tx, actor, now }: Scope, entity: Entity, kept: string): Promise<Found[]> {
  const { rows } =
    await sql<Found>`select this.id, this.kept, this.gone, this.at, g.name as gone_name, ${isBuiltOn} as built_on,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "by"
    from merge this join ${sql.table(entity)} g on g.workspace_id = this.workspace_id and g.id = this.gone
    left join user_account u on u.workspace_id = this.workspace_id and u.id = this.by_user
    where this.workspace_id = ${actor.workspaceId}::uuid and this.entity = ${entity} and this.kept = ${kept}::uuid
      and this.undone_at is null and this.at > ${undoableSince(now)}
    order by this.at desc, this.id desc limit 20`.execute(tx);
  return rows;
}

function mayUndo(
  { actor }: Scope,
  { kept, gone, built_on }: Found,
  owners: ReadonlyMap<string, string>,
): Shown['undo'] {
  if (built_on) return { yes: false, reason: 'merge.builtOn' };
  // Who does not see the other record does not answer for it either.
  const mine = [kept, gone].every((id) => answersFor(actor, owners.get(id) ?? ''));
  return mine && owners.has(gone) ? { yes: true, reason: null } : { yes: false, reason: 'deal.ownerOnly' };
}
