import { z } from 'zod';
import { AnalysisView } from './analysis.ts';
import { Can } from './can.ts';
import { DealRow } from './deal-row.ts';
import { LedgerView } from './ledger-view.ts';
import { WorkspaceParameters } from './parameters-view.ts';
import { defineRoute } from './route.ts';
import { DayText, Id, IdParams, Instant, PersonRef } from './scalar.ts';
import { TaskView } from './task.ts';
import { EvidenceView } from './timeline.ts';
import { CustomerSize, DealStatus, VerdictWord } from './words.ts';

export const PersonInDeal = z
  .object({
    contactId: Id,
    name: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    addedOn: z.string(),
    removedOn: z.string().nullable(),
  })
  .meta({ id: 'PersonInDeal' });
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
export const DealView = DealRow.extend({
  statusClaimed: DealStatus.nullable(),
  note: z.string().nullable(),
  customerSize: CustomerSize,
  strategic: z.boolean(),
  /** Its account lies in the bin: it has a name, but no page. */
  accountDeleted: z.boolean(),
  productId: Id.nullable(),
  members: z.array(z.object({ user: PersonRef, part: z.string().nullable() })),
  people: z.array(PersonInDeal),
  tasks: z.array(TaskView),
  /** Newest first, at most 100; the rest through `timeline`. */
  evidence: z.array(EvidenceView),
  analysis: AnalysisView,
  changes: Changes,
  asOf: z.string(),
  today: z.string(),
  deleted: z.boolean(),
  can: Can,
}).meta({ id: 'Deal' });
export type DealView = z.output<typeof DealView>;
export const getDeal = defineRoute({
  id: 'deals.get',
  method: 'GET',
  path: '/deals/:id',
  summary: 'Returns a deal and its judgement, today or as of a past day.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'user'],
  params: IdParams,
  query: z.strictObject({ asOf: DayText.optional() }),
  reply: DealView,
});
export const getLedger = defineRoute({
  id: 'deals.ledger',
  method: 'GET',
  path: '/deals/:id/ledger',
  summary: 'Returns everything a deal is judged by today: rows, parameters and the day.',
  description: 'For showing what a record would change before it is saved.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'parameters'],
  params: IdParams,
  reply: z.object({ ledger: LedgerView, parameters: WorkspaceParameters, today: z.string() }),
});
