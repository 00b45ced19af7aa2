import { LEADS } from '@qibu/core';
import { z } from 'zod';
import { DealView } from './deal-page.ts';
import { ClaimValue } from './held.ts';
import { defineRoute } from './route.ts';
import { DayText, Done, Id, IdParams, Name, Note, Quote, ShortText } from './scalar.ts';
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
  /** Contacts of the customer made with the record. Their ids are chosen by the caller, so that the rest can name them. */
  people: z
    .array(z.strictObject({ id: Id, name: Name, title: ShortText.nullable().default(null) }))
    .max(20)
    .default([]),
  interaction: z
    .strictObject({
      kind: InteractionKind,
      happenedOn: DayText,
      with: z.array(Id).max(50).default([]),
      twoWay: z.boolean().default(true),
      /** How long it took, and who led the talk, where somebody cares to say. */
      minutes: z.int().min(0).max(1_440).nullable().default(null),
      led: z.enum(LEADS).nullable().default(null),
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
        /** The evidence cited. What already carried the same value goes on carrying it and need not be named. */
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
  summary: 'Records what was learned: a meeting, evidence, values, signals and tasks, in one transaction.',
  group: 'deals',
  writes: ['deal', 'contact'],
  params: IdParams,
  idempotent: true,
  body: RecordBody,
  reply: DealView,
});
export const putPerson = defineRoute({
  id: 'deals.person',
  method: 'PUT',
  path: '/deals/:id/people/:contactId',
  summary: 'Adds a contact to the people of a deal.',
  group: 'deals',
  writes: ['deal', 'contact'],
  params: z.strictObject({ id: Id, contactId: Id }),
  reply: DealView,
});
export const removePerson = defineRoute({
  id: 'deals.personGone',
  method: 'DELETE',
  path: '/deals/:id/people/:contactId',
  summary: 'Takes a contact off the people of a deal.',
  group: 'deals',
  writes: ['deal', 'contact'],
  params: z.strictObject({ id: Id, contactId: Id }),
  reply: DealView,
});
export const dismissFlag = defineRoute({
  id: 'deals.dismiss',
  method: 'POST',
  path: '/deals/:id/dismissals',
  summary: 'Sets a flag aside until a day, with a reason.',
  group: 'deals',
  writes: ['deal'],
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
export const markReviewed = defineRoute({
  id: 'deals.reviewed',
  method: 'POST',
  path: '/deals/:id/reviews',
  summary: 'Marks a deal as reviewed now.',
  description: 'What changed is counted from here.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  idempotent: true,
  body: z.strictObject({ note: Note.nullable().default(null) }),
  reply: Done,
});
