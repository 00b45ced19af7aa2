import { newId } from '../../db/id.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Changes, Columns } from '../match/change.ts';
import { insertRows } from './insert-rows.ts';

/** Record kinds as the audit log and the undo list name them. */
export type Entity = 'user' | 'product' | 'account' | 'contact' | 'deal';

interface Trail {
  readonly importId: string;
  readonly entity: Entity;
}

/** Columns that say nothing to a reader. */
const UNTOLD = new Set(['grams', 'search', 'name_key', 'outcome_edition_id']);
const fieldChanges = (before: Columns, after: Columns): Columns =>
  Object.fromEntries(
    Object.keys(after)
      .filter((column) => !UNTOLD.has(column))
      .map((column) => [column, [before[column] ?? null, after[column]]]),
  );
const shown = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name, value]) => value !== null && !UNTOLD.has(name)));

function* undoRows(scope: Scope, { importId, entity }: Trail, changes: Changes): Generator<Columns> {
  const common = { workspace_id: scope.actor.workspaceId, import_id: importId, entity };
  for (const { id, person } of changes.created) {
    const before = person === undefined ? null : { person };
    yield { ...common, entity_id: id, action: 'created', before, version_after: 1 };
  }
  for (const { id, before, version, person } of changes.patches) {
    const kept = person === undefined ? before : { ...before, person };
    yield { ...common, entity_id: id, action: 'updated', before: kept, version_after: version + 1 };
  }
}

function* auditRows(scope: Scope, { importId, entity }: Trail, changes: Changes): Generator<Columns> {
  const { workspaceId, userId } = scope.actor;
  const common = { workspace_id: workspaceId, at: scope.now, actor_id: userId, action: 'imported', entity };
  const entry = (id: string, label: string, what: Columns): Columns => ({
    ...common,
    id: newId(),
    entity_id: id,
    label,
    changes: { ...what, import: importId },
  });
  for (const { id, label, row } of changes.created) yield entry(id, label, shown({ ...row, id: null }));
  for (const { id, label, before, after, person } of changes.patches) {
    yield entry(id, label, { ...fieldChanges(before, after), ...(person !== undefined && { added: person }) });
  }
}

/** What undo needs and what the audit log says: one row each for every record created or changed. */
export async function saveTrail(scope: Scope, trail: Trail, changes: Changes): Promise<void> {
  await insertRows(scope, 'import_change', undoRows(scope, trail, changes));
  await insertRows(scope, 'audit_log', auditRows(scope, trail, changes));
}
