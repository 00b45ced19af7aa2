import { sql } from 'kysely';
import { notFound } from '../../error.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { giveMentionsBack, type Mentions } from './contact-mentions.ts';
import { judgeBoth } from './merge-records.ts';
import { type Entity, giveRowsBack, type MovedRows, type Pair } from './moved-rows.ts';

const DAYS = 30;
interface KeptMerge extends Pair {
  readonly before: Readonly<Record<string, unknown>> & { readonly version: number };
  readonly moved: { readonly rows: MovedRows; readonly mentions: Mentions };
  readonly version_after: number;
}

/**
 * Takes a merge apart again, by whoever made it, within thirty days: both records and all that hung on them are as they
 * were. Fields of the record kept that were changed since then stay as they are now.
 */
export async function undoMerge(scope: Scope, id: string): Promise<{ entity: Entity; id: string }> {
  const kept = await openMerge(scope, id);
  await asOwner(scope, async () => {
    if (await restoreKept(scope, kept)) await standsAgain(scope, kept, { id: kept.kept, as: kept.before.version });
    const { version } = await reopen(scope, kept);
    await standsAgain(scope, kept, { id: kept.gone, as: version - CLOSED_AND_OPENED });
    await giveRowsBack(scope, kept, kept.moved.rows);
    await giveMentionsBack(scope, kept, kept.moved.mentions);
  });
  await audit(scope, {
    action: 'unmerged',
    entity: kept.entity,
    entityId: kept.kept,
    label: String(kept.before['name'] ?? ''),
    changes: {},
  });
  await judgeBoth(scope, kept);
  return { entity: kept.entity, id: kept.gone };
}

async function openMerge({ tx, actor, now }: Scope, id: string): Promise<KeptMerge> {
  const { rows } = await sql<KeptMerge>`update merge set undone_at = ${now}
    where workspace_id = ${actor.workspaceId}::uuid and id = ${id}::uuid and by_user = ${actor.userId}::uuid
      and undone_at is null and at > ${new Date(now.getTime() - DAYS * 86_400_000)}
    returning entity, kept, gone, before, moved, version_after`.execute(tx);
  const [found] = rows;
  if (!found) throw notFound();
  return found;
}

/** Never written back: who a record is, and what counts its changes. */
const OWN = new Set(['workspace_id', 'id', 'version', 'updated_at', 'created_at']);

/** Columns the database works out of others by itself. */
async function generatedColumns(tx: Scope['tx'], entity: Entity): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${entity}::regclass and attgenerated <> ''`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}

async function restoreKept({ tx, actor, now }: Scope, merged: KeptMerge): Promise<boolean> {
  const { entity, kept, before, version_after } = merged;
  const made = await generatedColumns(tx, entity);
  const columns = sql.join(
    Object.keys(before)
      .filter((name) => !OWN.has(name) && !made.has(name))
      .map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`),
  );
  const table = sql.table(entity);
  const { numAffectedRows = 0n } =
    await sql`update ${table} t set ${columns}, version = t.version + 1, updated_at = ${now}
    from jsonb_populate_record(null::${table}, ${JSON.stringify(before)}::jsonb) r
    where t.workspace_id = ${actor.workspaceId}::uuid and t.id = ${kept}::uuid and t.version = ${version_after}`.execute(
      tx,
    );
  return numAffectedRows > 0n;
}

/** The record that went was changed twice meanwhile, by nobody but the merge and its undoing. */
const CLOSED_AND_OPENED = 2;

async function reopen({ tx, actor, now }: Scope, { entity, gone }: KeptMerge): Promise<{ version: number }> {
  const { rows } = await sql<{ version: number }>`update ${sql.table(entity)} set deleted_at = null, deleted_by = null,
      merged_into = null, version = version + 1, updated_at = ${now}
    where workspace_id = ${actor.workspaceId}::uuid and id = ${gone}::uuid returning version`.execute(tx);
  const [row] = rows;
  if (!row) throw notFound();
  return row;
}

/** A record stands as an earlier merge left it, so that the earlier one can be taken apart next. */
const standsAgain = (
  { tx, actor }: Scope,
  { entity }: Pair,
  record: { readonly id: string; readonly as: number },
): Promise<unknown> =>
  sql`update merge m set version_after = t.version from ${sql.table(entity)} t
    where m.workspace_id = ${actor.workspaceId}::uuid and m.entity = ${entity} and m.kept = ${record.id}::uuid
      and m.undone_at is null and m.version_after = ${record.as}
      and t.workspace_id = m.workspace_id and t.id = m.kept`.execute(tx);
