import type { UserView } from '@qibu/contract';
import { audit } from '../scope/audit.ts';
import { changingPeople } from '../scope/people-lock.ts';
import { personColumns } from '../text/grams.ts';
import type { Scope } from '../scope/scope.ts';
import { rejudge } from '../standing/index.ts';
import { AppError, namedNotFound } from '../error.ts';
import { loadUser, loadUsers } from './load-users.ts';

type Change = Partial<Pick<UserView, 'name' | 'title' | 'kind' | 'managerId' | 'isAdmin' | 'active'>>;

/** A reporting line is a tree: nobody may report to themselves or to someone below them. */
function closesCycle(users: readonly Pick<UserView, 'id' | 'managerId'>[], userId: string, managerId: string): boolean {
  const managers = new Map(users.map((user) => [user.id, user.managerId]));
  for (let at: string | null | undefined = managerId, steps = 0; at && steps <= users.length; steps += 1) {
    if (at === userId) return true;
    at = managers.get(at);
  }
  return false;
}

function refuse(users: readonly UserView[], before: UserView, change: Change): void {
  if (change.managerId) {
    if (!users.some((user) => user.id === change.managerId)) throw namedNotFound(['body.managerId']);
    if (closesCycle(users, before.id, change.managerId))
      throw new AppError('user.cycle', { fields: [{ path: 'body.managerId', code: 'circle' }] });
  }
  const stopsAdmin = before.isAdmin && before.active && (change.isAdmin === false || change.active === false);
  const otherAdmin = users.some((user) => user.id !== before.id && user.isAdmin && user.active);
  if (stopsAdmin && !otherAdmin) throw new AppError('user.lastAdmin');
  if (change.active === false && before.openDeals > 0)
    throw new AppError('user.ownsDeals', { params: { count: before.openDeals } });
}

/** Changes a person; the caller refreshes the reach when the line changed. Answers the new view. */
export async function changeUser(
  scope: Scope,
  { id, version, change }: { id: string; version: number; change: Change },
): Promise<UserView> {
  // Two moves that are each fine could close a cycle together.
  await changingPeople(scope);
  const before = await loadUser(scope, id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  refuse(await loadUsers(scope), before, change);
  await scope.tx
    .updateTable('user_account')
    .set({
      name: change.name ?? before.name,
      ...(change.name === undefined ? {} : personColumns(change.name, before.login)),
      title: change.title === undefined ? before.title : change.title,
      kind: change.kind ?? before.kind,
      manager_id: change.managerId === undefined ? before.managerId : change.managerId,
      is_admin: change.isAdmin ?? before.isAdmin,
      active: change.active ?? before.active,
      version: version + 1,
    })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .execute();
  if (change.name !== undefined && change.name !== before.name) await rejudge(scope, { user: id });
  const changes = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, [before[key as keyof UserView], value]]),
  );
  await audit(scope, { action: 'changed', entity: 'user', entityId: id, label: before.name, changes });
  return loadUser(scope, id);
}
