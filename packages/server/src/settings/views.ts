import { byName } from '../lists/by-name.ts';
import { audit } from '../scope/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';

interface View {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  readonly query: string;
  readonly shared: boolean;
  readonly mine: boolean;
}

/** My saved views and those shared with everyone, by name. A view holds a filter only, never rows. */
export async function loadViews(scope: Scope): Promise<View[]> {
  const rows = await scope.tx
    .selectFrom('saved_view')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where((eb) => eb.or([eb('shared', '=', true), eb('user_id', '=', scope.actor.userId)]))
    .select(['id', 'name', 'page', 'query', 'shared', 'user_id'])
    .orderBy(byName('name'))
    .orderBy('id')
    .execute();
  return rows.map(({ user_id, ...row }) => ({ ...row, mine: user_id === scope.actor.userId }));
}

export async function createView(
  scope: Scope,
  view: { name: string; page: string; query: string; shared: boolean },
): Promise<View> {
  const id = newId();
  const { workspaceId: workspace_id, userId: user_id } = scope.actor;
  await scope.tx
    .insertInto('saved_view')
    .values({ workspace_id, id, user_id, ...view, created_at: scope.now })
    .execute();
  await audit(scope, { action: 'created', entity: 'view', entityId: id, label: view.name });
  return { id, ...view, mine: true };
}

export async function deleteView(scope: Scope, id: string): Promise<void> {
  const gone = await scope.tx
    .deleteFrom('saved_view')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('user_id', '=', scope.actor.userId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw notFound();
  await audit(scope, { action: 'deleted', entity: 'view', entityId: id });
}
