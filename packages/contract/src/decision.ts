import { BECAME, DECISION_KINDS } from '@qibu/core';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { DayText, Done, Id, IdParams, Name, PersonRef, Version } from './scalar.ts';

export const DecisionKindWord = z.enum(DECISION_KINDS);
/** A decision of a review: a task with a kind, and what became of it. */
export const DecisionView = z
  .object({
    id: Id,
    kind: DecisionKindWord,
    title: z.string(),
    owner: PersonRef.nullable(),
    decidedOn: z.string(),
    dueOn: z.string().nullable(),
    doneOn: z.string().nullable(),
    became: z.enum(BECAME),
    version: Version,
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.output<typeof DecisionView>;
export const decide = defineRoute({
  id: 'deals.decide',
  method: 'POST',
  path: '/deals/:id/decisions',
  summary: 'Records a decision of the review: who does what by when.',
  description: 'It becomes a task of someone who may see the deal; anyone else is refused.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  idempotent: true,
  body: z.strictObject({ kind: DecisionKindWord, title: Name, ownerId: Id, dueOn: DayText }),
  reply: DecisionView,
});
export const withdrawDecision = defineRoute({
  id: 'decisions.withdraw',
  method: 'DELETE',
  path: '/decisions/:id',
  summary: 'Takes back a decision or a task that is not done yet.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
export const Colleague = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    /** How the name may be typed: pinyin and initials, in small letters. */
    spellings: z.array(z.string()),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.output<typeof Colleague>;
export const getAudience = defineRoute({
  id: 'deals.audience',
  method: 'GET',
  path: '/deals/:id/audience',
  summary: 'Lists the colleagues who may see a deal, by name.',
  group: 'deals',
  reads: ['deal', 'user'],
  params: IdParams,
  reply: z.object({ items: z.array(Colleague) }),
});
