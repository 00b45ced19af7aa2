import { z } from 'zod';
import { AnalysisView } from './analysis.ts';
import { Can } from './can.ts';
import { shownFields } from './deal-field-schemas.ts';
import { DealRow } from './deal-row.ts';
import { LedgerView } from './ledger-view.ts';
import { WorkspaceParameters } from './parameters-view.ts';
import { defineRoute } from './route.ts';
import { DayText, Id, IdParams } from './scalar.ts';
import { ClosingView } from './turn.ts';
import { CustomerSize } from './words.ts';

export const PersonInDeal = z
  .object({
    contactId: Id,
    name: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    addedOn: z.string(),
    removedOn: z.string().nullable(),
  })
  .meta({ id: 'PersonInDeal' });
export const DealView = DealRow.extend({
  ...shownFields,
  customerSize: CustomerSize,
  strategic: z.boolean(),
  /** Its account lies in the bin: it has a name, but no page. */
  accountDeleted: z.boolean(),
  productId: Id.nullable(),
  people: z.array(PersonInDeal),
  analysis: AnalysisView,
  asOf: z.string(),
  today: z.string(),
  deleted: z.boolean(),
  /** Null while the deal is open. */
  closing: ClosingView.nullable(),
  can: Can,
}).meta({ id: 'Deal' });
export type DealView = z.output<typeof DealView>;
export const getDeal = defineRoute({
  id: 'deals.get',
  method: 'GET',
  path: '/deals/:id',
  summary: 'Returns a deal and its judgement, today or as of a past day.',
  description: 'Evidence, tasks, team, changes and timeline have routes of their own.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'user'],
  params: IdParams,
  query: z.strictObject({ asOf: DayText.optional() }),
  reply: DealView,
});
export const getLedger = defineRoute({
  id: 'deals.ledger',
  method: 'GET',
  path: '/deals/:id/ledger',
  summary: 'Returns everything a deal is judged by today: rows, parameters and the day.',
  description: 'For showing what a record would change before it is saved.',
  group: 'deals',
  reads: ['deal', 'account', 'contact', 'parameters'],
  params: IdParams,
  reply: z.object({ ledger: LedgerView, parameters: WorkspaceParameters, today: z.string() }),
});
