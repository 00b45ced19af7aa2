import { sql } from 'kysely';
import { newId } from '../../db/id.ts';
import { notFound } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { rejudge } from '../../standing/index.ts';
import { personColumns, searchColumns } from '../../text/grams.ts';
import { type Mentions, moveMentions, NO_MENTIONS } from './contact-mentions.ts';
import { type MovedRows, moveRows, type Pair } from './moved-rows.ts';

/** A row as it is stored. */
export type StoredRow = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly version: number;
  readonly parent_id?: string | null;
  readonly former_names: readonly string[];
};

/** A record before anything of a merge is written. The other one is locked too. */
export async function storedRow(
  { tx, actor }: Scope,
  { entity }: Pick<Pair, 'entity'>,
  id: string,
): Promise<StoredRow> {
  const { rows } = await sql<{ row: StoredRow }>`select to_jsonb(t) as row from ${sql.table(entity)} t
    where workspace_id = ${actor.workspaceId}::uuid and id = ${id}::uuid and deleted_at is null for update`.execute(tx);
  const [found] = rows;
  if (!found) throw notFound();
  return found.row;
}

/** Moves all that hangs on the one that goes, and lets it lead to the one kept; answers what undoes it. */
export async function mergeRecords(scope: Scope, pair: Pair, before: StoredRow): Promise<string> {
  const gone = await storedRow(scope, pair, pair.gone);
  let moved: MovedRows = {};
  let mentions = NO_MENTIONS;
  await asOwner(scope, async () => {
    if (pair.entity === 'account') await standAbove(scope, pair, gone);
    moved = await moveRows(scope, pair);
    if (pair.entity === 'contact') mentions = await moveMentions(scope, pair);
    await close(scope, pair);
    await ownStaysOwn(scope, pair);
    await findByFormerNames(scope, pair, [gone.name, ...gone.former_names]);
  });
  await audit(scope, {
    action: 'merged',
    entity: pair.entity,
    entityId: pair.kept,
    label: before.name,
    changes: { merged: [gone.name, before.name] },
  });
  const after = await storedRow(scope, pair, pair.kept);
  const id = await keepMerge(scope, pair, { before, after, moved, mentions });
  await judgeBoth(scope, pair);
  return id;
}

/** A customer kept that belonged to the group of the one that goes moves up to where that stood. */
async function standAbove({ tx, actor }: Scope, { kept, gone }: Pair, { parent_id = null }: StoredRow): Promise<void> {
  await sql`with recursive up as (
      select a.id, a.parent_id, 1 as steps from account a where a.workspace_id = ${actor.workspaceId}::uuid and a.id = ${kept}::uuid
      union all
      select p.id, p.parent_id, up.steps + 1 from up join account p
        on p.workspace_id = ${actor.workspaceId}::uuid and p.id = up.parent_id where up.steps < 50)
    update account set parent_id = ${parent_id}::uuid
    where workspace_id = ${actor.workspaceId}::uuid and id = ${kept}::uuid and exists (select from up where up.id = ${gone}::uuid)`.execute(
    tx,
  );
}

const close = ({ tx, actor, now }: Scope, { entity, kept, gone }: Pair): Promise<unknown> =>
  sql`update ${sql.table(entity)} set deleted_at = ${now}, deleted_by = ${actor.userId}::uuid, merged_into = ${kept}::uuid,
      version = version + 1, updated_at = ${now}
    where workspace_id = ${actor.workspaceId}::uuid and id = ${gone}::uuid`.execute(tx);

/** A sample record that takes in one of the workspace's own is its own now: the sample is removed without it. */
const ownStaysOwn = ({ tx, actor }: Scope, { entity, kept, gone }: Pair): Promise<unknown> =>
  sql`update ${sql.table(entity)} k set origin = g.origin from ${sql.table(entity)} g
    where k.workspace_id = ${actor.workspaceId}::uuid and k.id = ${kept}::uuid and k.origin = 'sample'
      and g.workspace_id = k.workspace_id and g.id = ${gone}::uuid and g.origin <> 'sample'`.execute(tx);

/** The record kept answers to the other's names as well. */
export async function findByFormerNames(scope: Scope, { entity, kept }: Pair, names: readonly string[]): Promise<void> {
  const { tx, actor, now } = scope;
  const { name, former_names } = await storedRow(scope, { entity }, kept);
  const former = [...new Set([...former_names, ...names])].filter((one) => one !== name);
  const columns = entity === 'account' ? searchColumns(name, ...former) : personColumns(name, ...former);
  await tx
    .updateTable(entity as 'account')
    .set({ ...columns, former_names: former, updated_at: now, version: sql<number>`version + 1` })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', kept)
    .execute();
}

interface MergeTrail {
  readonly before: StoredRow;
  readonly after: StoredRow;
  readonly moved: MovedRows;
  readonly mentions: Mentions;
}

async function keepMerge({ tx, actor, now }: Scope, { entity, kept, gone }: Pair, trail: MergeTrail): Promise<string> {
  const id = newId();
  await tx
    .insertInto('merge')
    .values({
      workspace_id: actor.workspaceId,
      id,
      at: now,
      by_user: actor.userId,
      entity,
      kept,
      gone,
      before: JSON.stringify(trail.before),
      moved: JSON.stringify({ rows: trail.moved, mentions: trail.mentions, after: trail.after }),
      version_after: trail.after.version,
      undone_at: null,
    })
    .execute();
  return id;
}

/** Deals of either are judged again. */
export async function judgeBoth(scope: Scope, { entity, kept, gone }: Pair): Promise<void> {
  for (const id of [kept, gone])
    await rejudge(scope, entity === 'account' ? { account: id } : { contact: id, newPost: false });
}
