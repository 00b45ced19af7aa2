import { OWN_RISK_WEIGHTS } from '@qibu/core';
import { z } from 'zod';
import { DealView } from './deal-page.ts';
import { defineRoute } from './route.ts';
import { DayText, Id, IdParams, Name, ShortText } from './scalar.ts';

export const addOwnRisk = defineRoute({
  id: 'deals.risk',
  method: 'POST',
  path: '/deals/:id/risks',
  summary: 'Adds a risk of one’s own to a deal, with its reason, an owner and a day on which it ends.',
  description: 'It counts like the risks of the method until that day, or until it is closed.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  idempotent: true,
  body: z.strictObject({
    title: Name,
    why: ShortText,
    ownerId: Id,
    weight: z.enum(OWN_RISK_WEIGHTS).default('medium'),
    expiresOn: DayText,
  }),
  reply: DealView,
});
const riskParams = z.strictObject({ id: Id, riskId: Id });
export const closeOwnRisk = defineRoute({
  id: 'deals.riskClosed',
  method: 'PUT',
  path: '/deals/:id/risks/:riskId',
  summary: 'Closes a risk of one’s own as dealt with, or opens it again.',
  group: 'deals',
  writes: ['deal'],
  params: riskParams,
  body: z.strictObject({ closed: z.boolean() }),
  reply: DealView,
});
export const removeOwnRisk = defineRoute({
  id: 'deals.riskGone',
  method: 'DELETE',
  path: '/deals/:id/risks/:riskId',
  summary: 'Takes back a risk of one’s own that was added by mistake.',
  group: 'deals',
  writes: ['deal'],
  params: riskParams,
  reply: DealView,
});
