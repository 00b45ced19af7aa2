import { z } from 'zod';
import { DealView } from './deal-page.ts';
import { UserView } from './people.ts';
import { defineRoute } from './route.ts';
import { Id, IdParams } from './scalar.ts';

/** Who is to do the open work: the new owner of the deal, whoever has it now, or one person. */
const Work = z.union([z.enum(['owner', 'keep']), Id]);

export const handOverDeal = defineRoute({
  id: 'deals.handOver',
  method: 'POST',
  path: '/deals/:id/hand-over',
  summary: 'Gives a deal to another owner, with its open tasks and promises.',
  description:
    '`work` says who is to do what the earlier owner had open: the new owner (`owner`), still the earlier one (`keep`), or the person named. Whoever could not see the deal otherwise joins its team. `undo` is the id to take it back with.',
  group: 'deals',
  writes: ['deal', 'account'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({ to: Id, work: Work.default('owner') }),
  reply: z.object({ deal: DealView, undo: Id, work: z.int() }),
});
export const getHoldings = defineRoute({
  id: 'users.holdings',
  method: 'GET',
  path: '/users/:id/holdings',
  summary: 'Counts what a colleague owns: deals, customers, open tasks and promises.',
  group: 'users',
  reads: ['user', 'deal', 'account'],
  access: 'admin',
  params: IdParams,
  reply: z.object({
    openDeals: z.int(),
    /** Ended, or in the bin. */
    otherDeals: z.int(),
    accounts: z.int(),
    tasks: z.int(),
    promises: z.int(),
  }),
});
export const handOverUser = defineRoute({
  id: 'users.handOver',
  method: 'POST',
  path: '/users/:id/hand-over',
  summary: 'Gives all that a colleague owns to another, and deactivates the colleague where asked.',
  description:
    'Deals, also ended ones and those in the bin, customers, open tasks and promises, in one transaction. What the colleague was to do in deals of others goes to the owners of these deals, or to the person named where they see them.',
  group: 'users',
  writes: ['user', 'deal', 'account', 'bin'],
  access: 'admin',
  params: IdParams,
  body: z.strictObject({ to: Id, work: Work.default('owner'), deactivate: z.boolean().default(false) }),
  reply: z.object({ undo: Id, deals: z.int(), accounts: z.int(), work: z.int(), user: UserView }),
});
export const undoHandOver = defineRoute({
  id: 'handOvers.undo',
  method: 'POST',
  path: '/hand-overs/:id/undo',
  summary: 'Takes a hand-over back.',
  description: 'By whoever made it, within a day. What has changed hands again since then stays where it is.',
  group: 'deals',
  writes: ['user', 'deal', 'account', 'bin'],
  params: IdParams,
  reply: z.object({ deals: z.int(), accounts: z.int(), work: z.int() }),
});
