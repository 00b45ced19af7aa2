import { z } from 'zod';
import { changedFields, newFields } from './deal-field-schemas.ts';
import { DealView } from './deal-page.ts';
import { defineRoute } from './route.ts';
import { AmountMinor, Currency, DayText, Done, Id, IdParams, Name, ShortText } from './scalar.ts';
import { closingFields } from './turn.ts';
import { Outcome } from './words.ts';

const DealFields = {
  name: Name,
  accountId: Id.nullable(),
  ownerId: Id,
  productId: Id.nullable(),
  amountMinor: AmountMinor.nullable(),
  currency: Currency,
  ...changedFields,
};
export const createDeal = defineRoute({
  id: 'deals.create',
  method: 'POST',
  path: '/deals',
  summary: 'Creates a deal.',
  group: 'deals',
  writes: ['deal', 'account', 'workspace'],
  idempotent: true,
  body: z.strictObject({
    name: Name,
    accountId: DealFields.accountId.default(null),
    ownerId: Id.optional(),
    productId: DealFields.productId.default(null),
    amountMinor: DealFields.amountMinor.default(null),
    currency: Currency.optional(),
    ...newFields,
    stage: z.string().max(60).nullable().default(null),
    /** Contacts of the customer who are in it from the first day. */
    people: z.array(Id).max(20).default([]),
  }),
  reply: DealView,
});
export const patchDeal = defineRoute({
  id: 'deals.change',
  method: 'PATCH',
  path: '/deals/:id',
  summary: 'Changes fields of a deal.',
  group: 'deals',
  writes: ['deal', 'account'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject(DealFields).partial(),
  reply: DealView,
});
export const deleteDeal = defineRoute({
  id: 'deals.delete',
  method: 'DELETE',
  path: '/deals/:id',
  summary: 'Moves a deal to the bin.',
  group: 'deals',
  writes: ['deal', 'account', 'bin'],
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
export const setMembers = defineRoute({
  id: 'deals.members',
  method: 'PUT',
  path: '/deals/:id/members',
  summary: 'Replaces the team of a deal.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({
    members: z.array(z.strictObject({ userId: Id, part: ShortText.nullable().default(null) })).max(50),
  }),
  reply: DealView,
});
export const moveStage = defineRoute({
  id: 'deals.stage',
  method: 'POST',
  path: '/deals/:id/stage',
  summary: 'Moves the claimed stage of a deal.',
  description:
    'Forward without evidence needs `exception` and a reason; without them 409 `deal.gateClosed` lists what is missing. Where the workspace allows no exceptions the answer is 409 `deal.exceptionsOff`. Moving back needs a reason.',
  group: 'deals',
  writes: ['deal'],
  params: IdParams,
  ifMatch: true,
  idempotent: true,
  body: z.strictObject({
    to: z.string().max(60),
    happenedOn: DayText,
    exception: z.boolean().default(false),
    reason: ShortText.nullable().default(null),
  }),
  reply: DealView,
});
export const setOutcome = defineRoute({
  id: 'deals.outcome',
  method: 'POST',
  path: '/deals/:id/outcome',
  summary: 'Closes a deal as won, lost or stopped, or opens it again.',
  description: 'All but winning need a reason; what was learned from the end may be left out.',
  group: 'deals',
  writes: ['deal', 'account'],
  params: IdParams,
  ifMatch: true,
  idempotent: true,
  body: z.strictObject({
    outcome: Outcome,
    happenedOn: DayText,
    reason: ShortText.nullable().default(null),
    cause: closingFields.cause.default(null),
    competitor: closingFields.competitor.default(null),
    ourPriceMinor: closingFields.ourPriceMinor.default(null),
    theirPriceMinor: closingFields.theirPriceMinor.default(null),
    missedSign: closingFields.missedSign.default(null),
  }),
  reply: DealView,
});
