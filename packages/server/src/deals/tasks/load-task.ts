import type { TaskView } from '@qibu/contract';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';
import { presentTask } from './present-task.ts';

/** Tasks of the deals the actor sees, with the names pages show: add filters, order and limit. `t` task, `d` the deal's standing. */
export const taskRows = (scope: Scope) =>
  scope.tx
    .selectFrom('task as t')
    .innerJoin('standing as d', (join) =>
      join.onRef('d.workspace_id', '=', 't.workspace_id').onRef('d.id', '=', 't.deal_id'),
    )
    .leftJoin('user_account as o', (join) =>
      join.onRef('o.workspace_id', '=', 't.workspace_id').onRef('o.id', '=', 't.owner_id'),
    )
    .leftJoin('contact as c', (join) =>
      join.onRef('c.workspace_id', '=', 't.workspace_id').onRef('c.id', '=', 't.contact_id'),
    )
    .where(dealInScope(scope))
    .select(['t.id', 't.kind', 't.title', 't.due_on as dueOn', 't.done_on as doneOn', 't.agreed', 't.version'])
    .select(['t.owner_id as ownerId', 't.contact_id as contactId', 't.deal_id as dealId'])
    .select(['o.name as ownerName', 'c.name as contactName', 'd.name as dealName']);

type Row = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number];

/** A row of `taskRows` as pages show it. */
export const toTaskView = (row: Row): TaskView =>
  presentTask(row, { owner: row.ownerName, contact: row.contactName, deal: row.dealName });

/** One task the actor sees; null when there is none. */
export async function loadTask(scope: Scope, id: string): Promise<TaskView | null> {
  const row = await taskRows(scope).where('t.id', '=', id).executeTakeFirst();
  return row ? toTaskView(row) : null;
}
