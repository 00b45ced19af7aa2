import type { TaskView } from '@qibu/contract';
import type { Day } from '@qibu/core';
import type { NamedDossier } from './dossier.ts';
import { compare } from './order.ts';
import { presentTask } from './tasks/present-task.ts';

/** The tasks known on a day: open ones first, the earliest due first; then the done ones, newest first. */
export function presentTasks({ head, rows, users }: NamedDossier, asOf: Day): TaskView[] {
  const contacts = new Map(rows.people.map(({ contactId, name }) => [contactId, name]));
  return rows.tasks
    .filter(({ recordedOn, happenedOn }) => recordedOn <= asOf && happenedOn <= asOf)
    .map((task) => ({ ...task, doneOn: task.doneOn !== null && task.doneOn <= asOf ? task.doneOn : null }))
    .toSorted(byUrgency)
    .map((task) =>
      presentTask(task, {
        owner: users.get(task.ownerId ?? '') ?? null,
        contact: contacts.get(task.contactId ?? '') ?? null,
        deal: head.name,
      }),
    );
}

const NEVER = '9999-12-31';
type TimedTask = { readonly id: string; readonly dueOn: string | null; readonly doneOn: string | null };
function byUrgency(a: TimedTask, b: TimedTask): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  const byDay = a.doneOn === null ? compare(a.dueOn ?? NEVER, b.dueOn ?? NEVER) : compare(b.doneOn ?? '', a.doneOn);
  return byDay || compare(a.id, b.id);
}
