import { ASK_REASONS, LINES } from '@qibu/core';
import { z } from 'zod';
import { SentenceParams } from './analysis.ts';
import { DecisionView } from './decision.ts';
import { Changes } from './deal-parts.ts';
import { DealRow } from './deal-row.ts';
import { defineRoute } from './route.ts';
import { Done, Id, IdParams, PersonRef, QueryList } from './scalar.ts';
import { TaskView } from './task.ts';

const MoveItem = z.object({
  deal: DealRow,
  value: z.number(),
  move: z.object({
    id: z.string(),
    subject: z.string().nullable(),
    subjectName: z.string().nullable(),
    params: SentenceParams,
    because: z.string(),
  }),
});
const DueTask = TaskView.extend({ overdueDays: z.int() });
/** A question with whom to ask and why, who they are to introduce, and what they said last. */
const QuestionItem = z.object({
  deal: DealRow,
  signal: z.string(),
  /** How it is put to the one asked; null = nobody to ask yet. */
  line: z.enum(LINES).nullable(),
  gain: z.number(),
  ask: PersonRef.nullable(),
  why: z.enum(ASK_REASONS).nullable(),
  introduce: PersonRef.nullable(),
  last: z.string().nullable(),
  /** The caller does not want to be asked today. */
  putOff: z.boolean(),
});
export const getToday = defineRoute({
  id: 'today.get',
  method: 'GET',
  path: '/today',
  summary: 'Returns what to do today: moves, questions, promises due, and deals gone silent.',
  description:
    'Covers the caller’s own open deals, and what the caller is to do in others; or those of the caller’s team if they lead and own none. Each list best first, at most 30.',
  group: 'work',
  reads: ['deal', 'contact', 'user', 'self'],
  reply: z.object({
    today: z.string(),
    of: z.enum(['me', 'team']),
    moves: z.array(MoveItem),
    questions: z.array(QuestionItem),
    /** Both sides' promises; our own work is in `tasks`. */
    promises: z.array(DueTask),
    tasks: z.array(DueTask),
    silent: z.array(DealRow),
    /** All of them, however many are listed. */
    totals: z.object({ overdue: z.int(), silent: z.int() }),
    openDeals: z.int(),
  }),
});

export const putOffQuestion = defineRoute({
  id: 'today.putOff',
  method: 'PUT',
  path: '/deals/:id/put-off',
  summary: 'Puts the question of a deal off until tomorrow for the caller, or takes that back.',
  group: 'work',
  writes: ['self'],
  params: IdParams,
  body: z.strictObject({ signal: z.string().min(1).max(100), off: z.boolean() }),
  reply: Done,
});

/** What puts a deal on the agenda; a deal may have several. */
export const REVIEW_REASONS = ['behind', 'out-of-control', 'inflated', 'promises', 'changed'] as const;
/** What is to be talked about, and what may wait. */
export const REVIEW_GROUPS = ['talk', 'rest'] as const;
/** Kinds of news of a week, in the order they are told. */
export const NEWS = ['won', 'lost', 'stopped', 'reopened', 'slipped', 'sooner', 'amount', 'moved'] as const;
const Reason = z.enum(REVIEW_REASONS);
export const getReview = defineRoute({
  id: 'review.get',
  method: 'GET',
  path: '/review',
  summary: 'Returns the deals of the weekly review, the most valuable first.',
  description:
    'First the deals with a reason to talk, then the rest; each tells all its reasons: behind, indicators not confirmed, inflated, promises overdue, changed. `reason` leaves only the deals that have it; totals and people stay those of all.',
  group: 'work',
  reads: ['deal', 'user'],
  query: z.strictObject({
    owner: QueryList.optional(),
    reason: Reason.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({
    today: z.string(),
    people: z.array(
      z.object({ user: PersonRef, openDeals: z.int(), outOfControl: z.int(), inflated: z.int(), overdue: z.int() }),
    ),
    totals: z.object({
      open: z.int(),
      behind: z.int(),
      outOfControl: z.int(),
      inflated: z.int(),
      changed: z.int(),
      overdue: z.int(),
      overduePromises: z.int(),
    }),
    /** What is at stake in the open deals that have an amount, each currency for itself, the workspace's own first. */
    money: z.array(z.object({ currency: z.string(), open: z.int(), behind: z.int(), inflated: z.int() })),
    /** Open deals without an amount. */
    unpriced: z.int(),
    /** What turned in the deals since the last week, closed ones among them: the most valuable first. */
    news: z.array(
      z.object({
        id: Id,
        what: z.enum(NEWS),
        deal: PersonRef,
        on: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        currency: z.string(),
        /** A stage move the evidence did not carry, and why it was made. */
        exception: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
    groups: z.array(
      z.object({
        group: z.enum(REVIEW_GROUPS),
        count: z.int(),
        deals: z.array(
          z.object({
            deal: DealRow,
            reasons: z.array(Reason),
            changes: Changes,
            overdue: z.array(TaskView),
            /** The last decisions, newest first. */
            decisions: z.array(DecisionView),
            /** The day of the last review. */
            reviewedOn: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});

export const SearchHit = z
  .object({
    kind: z.enum(['deal', 'account', 'contact', 'user']),
    id: Id,
    title: z.string(),
    subtitle: z.string(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof SearchHit>;
export const search = defineRoute({
  id: 'search',
  method: 'GET',
  path: '/search',
  summary: 'Finds deals, accounts, contacts and colleagues by name.',
  description: 'By text, part of a Chinese name, full pinyin or initials; at most 8 of each kind.',
  group: 'work',
  reads: ['deal', 'account', 'contact', 'user'],
  query: z.strictObject({ q: z.string().min(1).max(100) }),
  reply: z.object({ items: z.array(SearchHit) }),
});
export const EvidenceHit = z
  .object({
    id: Id,
    quote: z.string(),
    happenedOn: z.string(),
    /** Where it is recorded: on a deal, or on the customer itself. */
    place: z.enum(['deal', 'account']),
    placeId: Id,
    placeName: z.string(),
  })
  .meta({ id: 'EvidenceHit' });
export type EvidenceHit = z.output<typeof EvidenceHit>;
export const searchEvidence = defineRoute({
  id: 'search.evidence',
  method: 'GET',
  path: '/search/evidence',
  summary: 'Finds evidence by its words, the newest first.',
  description:
    'All words must be in it, as they are written; at most 8. What was corrected or taken back is not found.',
  group: 'work',
  reads: ['deal', 'account'],
  query: z.strictObject({ q: z.string().min(2).max(100) }),
  reply: z.object({ items: z.array(EvidenceHit) }),
});
export const getHealth = defineRoute({
  id: 'health',
  method: 'GET',
  path: '/health',
  summary: 'Tells whether the server and its database work.',
  description: 'A database that does not answer within two seconds is reported as unavailable (503).',
  group: 'system',
  reads: ['server'],
  access: 'open',
  reply: z.object({
    ok: z.boolean(),
    version: z.string(),
    /** `low`: everything can be read, nothing is written until there is room again. */
    disk: z.enum(['enough', 'low']),
  }),
});
