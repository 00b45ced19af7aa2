import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';
import type { Changes, Columns } from '../match/change.ts';
import { insertRows } from './insert-rows.ts';

/** Record kinds as the audit log and the undo list name them. */
export type Entity = 'user' | 'product' | 'account' | 'contact' | 'deal';

interface Trail {
  readonly importId: string;
  readonly entity: Entity;
}

const SEARCH = new Set(['grams', 'search']);
const fieldChanges = (before: Columns, after: Columns): Columns =>
  Object.fromEntries(
    Object.keys(after)
      .filter((column) => !SEARCH.has(column))
      .map((column) => [column, [before[column] ?? null, after[column]]]),
  );
const shown = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name, value]) => value !== null && !SEARCH.has(name)));

/** What undo needs and what the audit log says: one row each for every record created or changed. */
export async function saveTrail(scope: Scope, { importId, entity }: Trail, changes: Changes): Promise<void> {
  const workspace_id = scope.actor.workspaceId;
  const undo = [
    ...changes.created.map(({ id }) => ({ id, action: 'created', before: null, version_after: 1 })),
    ...changes.patches.map(({ id, before, version }) => ({
      id,
      action: 'updated',
      before,
      version_after: version + 1,
    })),
  ];
  await insertRows(
    scope,
    'import_change',
    undo.map(({ id, ...rest }) => ({ workspace_id, import_id: importId, entity, entity_id: id, ...rest })),
  );
  const entries = [
    ...changes.created.map(({ id, label, row }) => ({ id, label, changes: shown({ ...row, id: null }) })),
    ...changes.patches.map(({ id, label, before, after }) => ({ id, label, changes: fieldChanges(before, after) })),
  ];
  await insertRows(
    scope,
    'audit_log',
    entries.map((entry) => ({
      workspace_id,
      id: newId(),
      at: scope.now,
      actor_id: scope.actor.userId,
      action: 'imported',
      entity,
      entity_id: entry.id,
      label: entry.label,
      changes: { ...entry.changes, import: importId },
    })),
  );
}
