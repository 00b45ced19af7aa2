import { z } from 'zod';
import { DealView } from './deal-page.ts';
import { RecordBody } from './record.ts';
import { defineRoute } from './route.ts';
import { Id, ShortText } from './scalar.ts';

const params = z.strictObject({ id: Id, visitId: Id });
export const correctVisit = defineRoute({
  id: 'deals.visit',
  method: 'PUT',
  path: '/deals/:id/visits/:visitId',
  summary: 'Puts a logged visit or call right, or brings one back that was taken back.',
  description:
    'The earlier entry stays in the timeline, and past days as they were. What was said on it follows its day.',
  group: 'deals',
  writes: ['deal', 'contact'],
  params,
  body: z.strictObject({
    people: RecordBody.shape.people,
    interaction: RecordBody.shape.interaction.unwrap().unwrap(),
  }),
  reply: DealView,
});
export const withdrawVisit = defineRoute({
  id: 'deals.visitGone',
  method: 'POST',
  path: '/deals/:id/visits/:visitId/withdrawal',
  summary: 'Takes a logged visit or call back, with what was said on it.',
  group: 'deals',
  writes: ['deal'],
  params,
  idempotent: true,
  body: z.strictObject({ reason: ShortText }),
  reply: DealView,
});
