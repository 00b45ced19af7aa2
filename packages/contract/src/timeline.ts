import { LEADS } from '@qibu/core';
import { z } from 'zod';
import { ClaimValue } from './held.ts';
import { defineRoute } from './route.ts';
import { Cursor, DayText, Id, IdParams, Instant, Limit, PersonRef, page } from './scalar.ts';
import { TaskView } from './task.ts';
import { turnFields } from './turn.ts';
import { Answer, EvidenceKind, EvidenceSource, InteractionKind, SignalId } from './words.ts';

export const EvidenceView = z
  .object({
    id: Id,
    kind: EvidenceKind,
    quote: z.string(),
    saidBy: PersonRef.nullable(),
    learnedBy: PersonRef.nullable(),
    source: EvidenceSource,
    happenedOn: z.string(),
    recordedOn: z.string(),
    recordedAt: Instant,
    supersedes: Id.nullable(),
    retracts: z.boolean(),
    /** Slots and signals that rest on it. */
    carries: z.array(z.string()),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.output<typeof EvidenceView>;
export const TimelineItem = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('evidence'),
      at: z.string(),
      recordedAt: Instant,
      evidence: EvidenceView,
      superseded: z.boolean(),
    }),
    z.object({
      type: z.literal('interaction'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      kind: InteractionKind,
      note: z.string(),
      twoWay: z.boolean(),
      minutes: z.number().nullable(),
      led: z.enum(LEADS).nullable(),
      with: z.array(PersonRef),
      retracts: z.boolean(),
      /** What became of it since. */
      gone: z.enum(['corrected', 'withdrawn']).nullable(),
      by: PersonRef.nullable(),
    }),
    z.object({
      type: z.literal('move'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string().nullable(),
      exception: z.boolean(),
      by: PersonRef.nullable(),
    }),
    z.object({
      type: z.literal('signal'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      signal: SignalId,
      answer: Answer,
      by: PersonRef.nullable(),
      evidenceId: Id,
    }),
    z.object({
      type: z.literal('claim'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      slot: z.string(),
      value: ClaimValue,
      evidence: z.array(Id),
      statedBy: PersonRef.nullable(),
    }),
    z.object({
      type: z.literal('fact'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      /** Which kind of fact; its phrase is filled with the values. */
      kind: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
    z.object({
      type: z.literal('turn'),
      at: z.string(),
      recordedAt: Instant,
      id: Id,
      by: PersonRef.nullable(),
      ...turnFields,
    }),
    z.object({ type: z.literal('task'), at: z.string(), recordedAt: Instant, task: TaskView }),
  ])
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.output<typeof TimelineItem>;
export const getTimeline = defineRoute({
  id: 'deals.timeline',
  method: 'GET',
  path: '/deals/:id/timeline',
  summary: 'Lists everything that happened in a deal, newest first.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'user'],
  params: IdParams,
  query: z.strictObject({ asOf: DayText.optional(), cursor: Cursor.optional(), limit: Limit }),
  reply: page(TimelineItem),
});
