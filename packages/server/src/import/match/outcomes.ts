import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Changes, Columns, Patch } from './change.ts';

/** How a stored deal ended, beside its outcome. */
const END = ['closed_on', 'outcome_reason', 'outcome_edition_id'] as const;

async function currentEdition({ tx, actor }: Scope): Promise<string | null> {
  const row = await tx
    .selectFrom('workspace')
    .where('id', '=', actor.workspaceId)
    .select('edition_id')
    .executeTakeFirst();
  return row?.edition_id ?? null;
}

async function loadEnds({ tx, actor }: Scope, ids: readonly string[]): Promise<Map<string, Columns>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('deal')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', sql<string>`any(${idList(ids)})`)
    .select(['id', ...END])
    .execute();
  return new Map(rows.map(({ id, ...end }) => [id, end]));
}

function withEnd(patch: Patch, end: Columns | undefined, edition: string | null): Patch {
  if (end === undefined) return patch;
  const after: Columns =
    patch.after.outcome === 'open'
      ? { closed_on: null, outcome_reason: null, outcome_edition_id: null }
      : { outcome_edition_id: edition };
  const before = Object.fromEntries(Object.keys(after).map((column) => [column, end[column]]));
  return { ...patch, before: { ...patch.before, ...before }, after: { ...patch.after, ...after } };
}

/** An outcome from a file keeps the parameter edition in force, as one set by hand does; a deal opened again has no end. */
export async function withOutcomes(scope: Scope, deals: Changes): Promise<Changes> {
  const edition = await currentEdition(scope);
  const changed = deals.patches.filter(({ after }) => after.outcome !== undefined);
  const ends = await loadEnds(
    scope,
    changed.map(({ id }) => id),
  );
  const created =
    edition === null
      ? deals.created
      : deals.created.map((each) => ({
          ...each,
          row: { ...each.row, outcome_edition_id: each.row.outcome === 'open' ? null : edition },
        }));
  return { ...deals, created, patches: deals.patches.map((patch) => withEnd(patch, ends.get(patch.id), edition)) };
}
