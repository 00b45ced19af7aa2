import type { patchTask as route, TaskView } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { requireOnlookers } from '../hand-over/onlookers.ts';
import { openDeal, touchDeal } from '../change-deal.ts';
import { refuseFuture } from '../dates.ts';
import { rejudge } from '../../standing/index.ts';
import { AppError, invalidField, notFound } from '../../error.ts';
import { loadTask } from './load-task.ts';

type Patch = z.output<typeof route.body>;

/** Ticks a task off, moves its day, words it anew or gives it to somebody who sees the deal; the deal it belongs to is judged again. */
export async function patchTask(scope: Scope, id: string, edit: { body: Patch; version: number }): Promise<TaskView> {
  const { body } = edit;
  const found = await loadTask(scope, id);
  if (!found) throw notFound();
  await openDeal(scope, found.dealId, 'tasks');
  // Read again now that the deal is locked: someone may have been quicker.
  const before = (await loadTask(scope, id)) ?? found;
  if (before.version !== edit.version) throw new AppError('conflict.stale', { current: before });
  if (body.doneOn) refuseFuture(scope, new Map([['body.doneOn', body.doneOn]]));
  if (body.title === '') throw invalidField('body.title', 'empty');
  if (body.ownerId) await requireOnlookers(scope, before.dealId, [{ path: 'body.ownerId', id: body.ownerId }]);
  const changes = changesIn(before, body);
  if (Object.keys(changes).length === 0) return before;
  await saveTask(scope, before, body);
  await touchDeal(scope, before.dealId);
  await audit(scope, { action: 'changed', entity: 'task', entityId: id, label: before.title, changes });
  await rejudge(scope, { deals: [before.dealId] });
  return (await loadTask(scope, id)) ?? before;
}

function changesIn(before: TaskView, patch: Patch): Record<string, readonly [unknown, unknown]> {
  const fields = ['doneOn', 'dueOn', 'title'] as const;
  const changed = fields.filter((field) => patch[field] !== undefined && patch[field] !== before[field]);
  const owner = before.owner?.id ?? null;
  const taken =
    patch.ownerId !== undefined && patch.ownerId !== owner ? { ownerId: [owner, patch.ownerId] as const } : {};
  return { ...Object.fromEntries(changed.map((field) => [field, [before[field], patch[field]]])), ...taken };
}

async function saveTask({ tx, actor }: Scope, before: TaskView, patch: Patch): Promise<void> {
  await tx
    .updateTable('task')
    .set({
      done_on: patch.doneOn === undefined ? before.doneOn : patch.doneOn,
      due_on: patch.dueOn === undefined ? before.dueOn : patch.dueOn,
      title: patch.title ?? before.title,
      owner_id: patch.ownerId ?? before.owner?.id ?? null,
      version: before.version + 1,
    })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .execute();
}
