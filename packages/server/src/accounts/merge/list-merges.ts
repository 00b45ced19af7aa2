import type { KeptMerge as Shown, listAccountMerges as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import { AppError } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import type { Scope } from '../../scope/scope.ts';
import { loadContact } from '../load-contact.ts';
import { mustSeeAccount } from '../must-see-account.ts';
import { type KeptMerge, builtOn, mustAnswerForBoth, undoableSince } from './kept-merge.ts';
import type { Entity } from './moved-rows.ts';
import { whereIs } from './where-is.ts';

interface Found extends Omit<KeptMerge, 'before' | 'version_after'>, Pick<Shown, 'at' | 'by'> {
  readonly gone_name: string;
  readonly built_on: boolean;
}

/** What was merged into a record and may still be taken apart by somebody; the latest first. */
export async function listMerges(scope: Scope, entity: Entity, asked: string): Promise<ReplyOf<typeof route>> {
  const id = await whereIs(scope, entity, asked);
  if (entity === 'account') await mustSeeAccount(scope, id);
  else await loadContact(scope, id);
  let found: Found[] = [];
  await asOwner(scope, async () => {
    found = await mergesInto(scope, entity, id);
  });
  const items: Shown[] = [];
  for (const merge of found) {
    const { id: mergeId, gone_name: gone, at, by } = merge;
    items.push({ id: mergeId, gone, at: new Date(at).toISOString(), by, undo: await mayUndo(scope, merge) });
  }
  return { items };
}

async function mergesInto(scope: Scope, entity: Entity, kept: string): Promise<Found[]> {
  const { tx, actor, now } = scope;
  const found: Found[] = [];
  const { rows } = await sql<
    Omit<Found, 'built_on'>
  >`select m.id, m.entity, m.kept, m.gone, m.moved, m.at, g.name as gone_name,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "by"
    from merge m join ${sql.table(entity)} g on g.workspace_id = m.workspace_id and g.id = m.gone
    left join user_account u on u.workspace_id = m.workspace_id and u.id = m.by_user
    where m.workspace_id = ${actor.workspaceId}::uuid and m.entity = ${entity} and m.kept = ${kept}::uuid
      and m.undone_at is null and m.at > ${undoableSince(now)}
    order by m.at desc, m.id desc limit 20`.execute(tx);
  for (const row of rows) found.push({ ...row, built_on: await builtOn(scope, row) });
  return found;
}

async function mayUndo(scope: Scope, merge: Found): Promise<Shown['undo']> {
  if (merge.built_on) return { yes: false, reason: 'merge.builtOn' };
  try {
    await mustAnswerForBoth(scope, merge);
    return { yes: true, reason: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Who does not see the other record does not answer for it either.
    return { yes: false, reason: 'deal.ownerOnly' };
  }
}
