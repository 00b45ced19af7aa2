import { CLOSING_CAUSES } from '@qibu/core';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Cursor, Id, IdParams, Limit, page, PersonRef } from './scalar.ts';
import { InteractionKind, Outcome } from './words.ts';

export const AccountVisit = z
  .object({
    id: Id,
    kind: InteractionKind,
    happenedOn: z.string(),
    note: z.string(),
    deal: PersonRef,
    with: z.array(PersonRef),
    by: PersonRef.nullable(),
  })
  .meta({ id: 'AccountVisit' });
export type AccountVisit = z.output<typeof AccountVisit>;
export const listAccountVisits = defineRoute({
  id: 'accounts.visits',
  method: 'GET',
  path: '/accounts/:id/visits',
  summary: 'Lists the visits and calls of an account’s deals, newest first.',
  description: 'Only of deals the caller sees; entries corrected or taken back since are left out.',
  group: 'accounts',
  reads: ['account', 'contact', 'deal'],
  params: IdParams,
  query: z.strictObject({ cursor: Cursor.optional(), limit: Limit }),
  reply: page(AccountVisit),
});

export const ClosedDeal = z
  .object({
    id: Id,
    name: z.string(),
    outcome: Outcome,
    closedOn: z.string().nullable(),
    amountMinor: z.int().nullable(),
    currency: z.string(),
    reason: z.string().nullable(),
    cause: z.enum([...new Set(Object.values(CLOSING_CAUSES).flat())]).nullable(),
  })
  .meta({ id: 'ClosedDeal' });
export type ClosedDeal = z.output<typeof ClosedDeal>;
export const getBuyingHistory = defineRoute({
  id: 'accounts.buying',
  method: 'GET',
  path: '/accounts/:id/buying',
  summary: 'Returns what an account bought, and what it did not.',
  description:
    'Of the deals the caller sees. `revenue` is the sum of what was won, in each currency by itself; the latest two hundred closed deals are listed.',
  group: 'accounts',
  reads: ['account', 'deal'],
  params: IdParams,
  reply: z.object({
    revenue: z.array(z.object({ currency: z.string(), minor: z.int() })),
    /** Won deals, and those among them without an amount, which no sum can count. */
    won: z.int(),
    wonWithoutAmount: z.int(),
    closed: z.array(ClosedDeal),
  }),
});
