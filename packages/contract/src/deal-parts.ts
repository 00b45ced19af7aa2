import { z } from 'zod';
import { defineRoute } from './route.ts';
import { DayText, IdParams, Instant, PersonRef } from './scalar.ts';
import { TaskView } from './task.ts';
import { EvidenceView } from './timeline.ts';
import { VerdictWord } from './words.ts';

const onDay = z.strictObject({ asOf: DayText.optional() });
const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

export const Changes = z
  .object({
    /** Null when this deal was never reviewed: then compared with 7 days ago. */
    since: Instant.nullable(),
    sinceDay: z.string(),
    newEvidence: z.int(),
    newSignals: z.int(),
    flagsAdded: z.array(z.string()),
    flagsGone: z.array(z.string()),
    stageBefore: z.string().nullable(),
    evidencedBefore: z.string().nullable(),
    verdictBefore: VerdictWord.nullable(),
    pFirstBefore: z.number().nullable(),
    moved: z.boolean(),
  })
  .meta({ id: 'Changes' });
export type Changes = z.output<typeof Changes>;
export const getDealChanges = defineRoute({
  id: 'deals.changes',
  method: 'GET',
  path: '/deals/:id/changes',
  summary: 'Returns what changed in a deal since its last review.',
  description: 'A deal that was never reviewed is compared with a week before.',
  group: 'deals',
  reads: ['deal', 'account', 'parameters'],
  params: IdParams,
  query: onDay,
  reply: Changes,
});

export const getDealEvidence = defineRoute({
  id: 'deals.evidence',
  method: 'GET',
  path: '/deals/:id/evidence',
  summary: 'Lists the evidence of a deal and its customer, newest first.',
  description: 'At most 100; older evidence of the deal is in its timeline.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'user'],
  params: IdParams,
  query: onDay,
  reply: itemsOf(EvidenceView),
});

export const DealMember = z.object({ user: PersonRef, part: z.string().nullable() }).meta({ id: 'DealMember' });
export type DealMember = z.output<typeof DealMember>;
export const getDealMembers = defineRoute({
  id: 'deals.team',
  method: 'GET',
  path: '/deals/:id/members',
  summary: 'Lists the team of a deal.',
  group: 'deals',
  reads: ['deal', 'user'],
  params: IdParams,
  reply: itemsOf(DealMember),
});

export const getDealTasks = defineRoute({
  id: 'deals.tasks',
  method: 'GET',
  path: '/deals/:id/tasks',
  summary: 'Lists the tasks and promises of a deal: open ones by due day, then those done.',
  group: 'deals',
  reads: ['deal', 'contact', 'user'],
  params: IdParams,
  query: onDay,
  reply: itemsOf(TaskView),
});
