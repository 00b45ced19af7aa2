import type { TaskView } from '@qibu/contract';

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskView['kind'];
  readonly title: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly agreed: boolean;
  readonly ownerId: string | null;
  readonly contactId: string | null;
  readonly dealId: string;
  readonly version: number;
}
export interface TaskNames {
  readonly owner: string | null;
  readonly contact: string | null;
  readonly deal: string;
}

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** A task or promise as pages show it. */
export const presentTask = (task: TaskRow, names: TaskNames): TaskView => ({
  id: task.id,
  kind: task.kind,
  title: task.title,
  dueOn: task.dueOn,
  doneOn: task.doneOn,
  agreed: task.agreed,
  owner: person(task.ownerId, names.owner),
  contact: person(task.contactId, names.contact),
  dealId: task.dealId,
  dealName: names.deal,
  version: task.version,
});
