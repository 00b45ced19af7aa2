import { z } from 'zod';
import { ClaimValue } from './analysis.ts';
import { DealView, TaskView } from './deal.ts';
import { defineRoute } from './route.ts';
import { DayText, Done, Id, IdParams, Note, Quote, ShortText } from './scalar.ts';
import { Answer, EvidenceKind, EvidenceSource, InteractionKind, SignalId, TaskKind } from './words.ts';

/** What a value or an answer rests on: a new statement written here, or evidence already on file. */
export const EvidenceInput = z.strictObject({
  kind: EvidenceKind,
  quote: Quote,
  saidBy: Id.nullable().default(null),
  happenedOn: DayText,
  source: EvidenceSource.default('note'),
  /** A correction names the evidence it replaces; `retracts` takes it away. */
  supersedes: Id.nullable().default(null),
  retracts: z.boolean().default(false),
});
/**
 * One record = one transaction: the two-minute visit log, the quick signal form, an inline edit with its basis, a new task.
 * Claims and signals point at new evidence by its index in `evidence`, or at stored evidence by id.
 */
export const RecordBody = z.strictObject({
  interaction: z
    .strictObject({
      kind: InteractionKind,
      happenedOn: DayText,
      with: z.array(Id).max(50).default([]),
      twoWay: z.boolean().default(true),
      note: Note.default(''),
    })
    .nullable()
    .default(null),
  evidence: z.array(EvidenceInput).max(50).default([]),
  claims: z
    .array(
      z.strictObject({
        /** sso.*, status.*, phase.*, competition.*, gate.<criterion>, person.<contactId>.<facet> */
        slot: z.string().max(200),
        value: ClaimValue,
        happenedOn: DayText,
        restsOn: z
          .array(z.union([z.int().min(0).max(49), Id]))
          .max(20)
          .default([]),
      }),
    )
    .max(60)
    .default([]),
  signals: z
    .array(
      z.strictObject({
        signal: SignalId,
        answer: Answer,
        by: Id.nullable().default(null),
        happenedOn: DayText,
        restsOn: z.union([z.int().min(0).max(49), Id]),
      }),
    )
    .max(40)
    .default([]),
  tasks: z
    .array(
      z.strictObject({
        kind: TaskKind,
        title: ShortText,
        dueOn: DayText.nullable().default(null),
        ownerId: Id.nullable().default(null),
        contactId: Id.nullable().default(null),
        agreed: z.boolean().default(false),
      }),
    )
    .max(20)
    .default([]),
});
export const addRecord = defineRoute({
  id: 'deals.record',
  method: 'POST',
  path: '/deals/:id/records',
  params: IdParams,
  idempotent: true,
  body: RecordBody,
  reply: DealView,
});
export const putPerson = defineRoute({
  id: 'deals.person',
  method: 'PUT',
  path: '/deals/:id/people/:contactId',
  params: z.strictObject({ id: Id, contactId: Id }),
  reply: DealView,
});
export const removePerson = defineRoute({
  id: 'deals.personGone',
  method: 'DELETE',
  path: '/deals/:id/people/:contactId',
  params: z.strictObject({ id: Id, contactId: Id }),
  reply: DealView,
});
export const patchTask = defineRoute({
  id: 'tasks.change',
  method: 'PATCH',
  path: '/tasks/:id',
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({
    doneOn: DayText.nullable().optional(),
    dueOn: DayText.nullable().optional(),
    title: ShortText.optional(),
  }),
  reply: TaskView,
});
/** Sets a mine aside: needs a reason and an end date. */
export const dismissFlag = defineRoute({
  id: 'deals.dismiss',
  method: 'POST',
  path: '/deals/:id/dismissals',
  params: IdParams,
  idempotent: true,
  body: z.strictObject({
    flag: z.string().max(60),
    subject: z.string().max(200).nullable(),
    reason: ShortText,
    expiresOn: DayText,
  }),
  reply: DealView,
});
/** Marks the deal as reviewed now; "what changed" counts from here. */
export const markReviewed = defineRoute({
  id: 'deals.reviewed',
  method: 'POST',
  path: '/deals/:id/reviews',
  params: IdParams,
  idempotent: true,
  body: z.strictObject({ note: Note.nullable().default(null) }),
  reply: Done,
});
