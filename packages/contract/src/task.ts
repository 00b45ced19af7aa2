import { z } from 'zod';
import { defineRoute } from './route.ts';
import { DayText, Id, IdParams, PersonRef, ShortText, Version } from './scalar.ts';
import { TaskKind } from './words.ts';

export const TaskView = z
  .object({
    id: Id,
    kind: TaskKind,
    title: z.string(),
    dueOn: z.string().nullable(),
    doneOn: z.string().nullable(),
    agreed: z.boolean(),
    owner: PersonRef.nullable(),
    contact: PersonRef.nullable(),
    dealId: Id,
    dealName: z.string(),
    version: Version,
  })
  .meta({ id: 'Task' });
export type TaskView = z.output<typeof TaskView>;
export const patchTask = defineRoute({
  id: 'tasks.change',
  method: 'PATCH',
  path: '/tasks/:id',
  summary: 'Changes a task: done, due day, title or whose it is.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({
    doneOn: DayText.nullable().optional(),
    dueOn: DayText.nullable().optional(),
    title: ShortText.optional(),
    /** Who is to do it, or to see that it is done; they must see the deal. */
    ownerId: Id.optional(),
  }),
  reply: TaskView,
});
