import { sql } from 'kysely';
import { AppError } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { changingGroups } from '../check-account.ts';
import { giveMentionsBack } from './contact-mentions.ts';
import { type KeptMerge, openMerge } from './kept-merge.ts';
import { judgeBoth } from './merge-records.ts';
import { type Entity, giveRowsBack, type Pair } from './moved-rows.ts';
import { restoreKept } from './restore-kept.ts';

interface Undone {
  readonly entity: Entity;
  readonly id: string;
  readonly stayed: string[];
}

/**
 * Takes a merge apart again, within thirty days, by whoever answers for both records now: both and all that hung on
 * them are as they were. Fields of the record kept that were changed since then stay, and are answered.
 */
export async function undoMerge(scope: Scope, id: string): Promise<Undone> {
  const merged = await openMerge(scope, id);
  const { entity, kept, gone, before } = merged;
  let stayed: string[] = [];
  await asOwner(scope, async () => {
    stayed = await takeApart(scope, merged);
  });
  await audit(scope, { action: 'unmerged', entity, entityId: kept, label: before.name, changes: {} });
  await judgeBoth(scope, merged);
  return { entity, id: gone, stayed };
}

async function takeApart(scope: Scope, merged: KeptMerge): Promise<string[]> {
  const stayed = await restoreKept(scope, merged);
  await reopen(scope, merged);
  await giveRowsBack(scope, merged, merged.moved.rows);
  await giveMentionsBack(scope, merged, merged.moved.mentions);
  if (merged.entity === 'account') await mustNotCircle(scope, merged);
  return stayed;
}

const reopen = ({ tx, actor, now }: Scope, { entity, gone }: Pair): Promise<unknown> =>
  sql`update ${sql.table(entity)} set deleted_at = null, deleted_by = null, merged_into = null,
      version = version + 1, updated_at = ${now}
    where workspace_id = ${actor.workspaceId}::uuid and id = ${gone}::uuid`.execute(tx);

/** Groups that were set since then, together with those that come back, must not close a circle. */
async function mustNotCircle(scope: Scope, { kept, gone }: Pair): Promise<void> {
  const { tx, actor } = scope;
  await changingGroups(scope);
  const { rows } = await sql`with recursive up as (
      select a.id as start, a.parent_id as id, 1 as steps from account a
      where a.workspace_id = ${actor.workspaceId}::uuid and a.id in (${kept}::uuid, ${gone}::uuid)
      union all
      select up.start, p.parent_id, up.steps + 1 from up join account p
        on p.workspace_id = ${actor.workspaceId}::uuid and p.id = up.id where up.steps < 50)
    select from up where id = start limit 1`.execute(tx);
  if (rows.length > 0) throw new AppError('merge.circle');
}
