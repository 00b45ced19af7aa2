import { z } from 'zod';
import { Changes, DealRow, TaskView } from './deal.ts';
import { defineRoute } from './route.ts';
import { Id, PersonRef, QueryList } from './scalar.ts';

const MoveItem = z.object({
  deal: DealRow,
  value: z.number(),
  move: z.object({
    id: z.string(),
    subject: z.string().nullable(),
    subjectName: z.string().nullable(),
    params: z.record(z.string(), z.unknown()),
    because: z.string(),
  }),
});
/**
 * My own open deals (owner or team), or those of my line when I lead and have none: what to do, whom to ask, what is due,
 * who went silent. Each list best first, at most 30.
 */
export const getToday = defineRoute({
  id: 'today.get',
  method: 'GET',
  path: '/today',
  reply: z.object({
    today: z.string(),
    of: z.enum(['me', 'team']),
    moves: z.array(MoveItem),
    questions: z.array(z.object({ deal: DealRow, signal: z.string(), gain: z.number(), ask: PersonRef.nullable() })),
    promises: z.array(TaskView.extend({ overdueDays: z.int() })),
    silent: z.array(DealRow),
    openDeals: z.int(),
  }),
});

export const REVIEW_GROUPS = ['out-of-control', 'inflated', 'changed', 'promises', 'rest'] as const;
/** The weekly review, in the fixed order: out of control, inflated, changed, promises overdue. A deal appears once, in its first group. */
export const getReview = defineRoute({
  id: 'review.get',
  method: 'GET',
  path: '/review',
  query: z.strictObject({ owner: QueryList.optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
  reply: z.object({
    today: z.string(),
    people: z.array(
      z.object({ user: PersonRef, openDeals: z.int(), outOfControl: z.int(), inflated: z.int(), overdue: z.int() }),
    ),
    totals: z.object({ open: z.int(), outOfControl: z.int(), inflated: z.int(), changed: z.int(), overdue: z.int() }),
    groups: z.array(
      z.object({
        group: z.enum(REVIEW_GROUPS),
        count: z.int(),
        deals: z.array(z.object({ deal: DealRow, changes: Changes, overdue: z.array(TaskView) })),
      }),
    ),
  }),
});

export const SearchHit = z.object({
  kind: z.enum(['deal', 'account', 'contact', 'user']),
  id: Id,
  title: z.string(),
  subtitle: z.string(),
});
export type SearchHit = z.output<typeof SearchHit>;
/** Names by text, Chinese substring, full pinyin or initials; at most 8 of each kind. */
export const search = defineRoute({
  id: 'search',
  method: 'GET',
  path: '/search',
  query: z.strictObject({ q: z.string().min(1).max(100) }),
  reply: z.object({ items: z.array(SearchHit) }),
});
export const getHealth = defineRoute({
  id: 'health',
  method: 'GET',
  path: '/health',
  access: 'open',
  reply: z.object({ ok: z.boolean(), version: z.string() }),
});
