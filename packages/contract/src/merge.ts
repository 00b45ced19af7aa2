import { z } from 'zod';
import { AccountView, patchAccount } from './account.ts';
import { ContactView, patchContact } from './contact.ts';
import { defineRoute } from './route.ts';
import { Id, IdParams, Instant, PersonRef } from './scalar.ts';

export const mergeAccounts = defineRoute({
  id: 'accounts.merge',
  method: 'POST',
  path: '/accounts/:id/merge',
  summary: 'Merges another account into this one.',
  description:
    'Deals, contacts, evidence and scores of the other move here; its address and its name lead here from then on. `values` are the fields chosen. Only for whoever answers for both. `undo` is the id to take it back with.',
  group: 'accounts',
  writes: ['account', 'contact', 'deal', 'bin'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({ gone: Id, values: patchAccount.body }),
  reply: z.object({ account: AccountView, undo: Id }),
});
export const mergeContacts = defineRoute({
  id: 'contacts.merge',
  method: 'POST',
  path: '/contacts/:id/merge',
  summary: 'Merges another contact into this one.',
  description:
    'Both belong to the same customer, and whoever merges them answers for it. What the other said, was met for and holds in deals moves here; their address and name lead here from then on. `values` are the fields chosen. `undo` is the id to take it back with.',
  group: 'contacts',
  writes: ['contact', 'account', 'deal', 'bin'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({ gone: Id, values: patchContact.body }),
  reply: z.object({ contact: ContactView, undo: Id }),
});
export const KeptMerge = z
  .object({
    id: Id,
    /** The name of the record that was merged into this one. */
    gone: z.string(),
    at: Instant,
    by: PersonRef.nullable(),
    /** Whether the caller may take it apart now, and if not, why. */
    undo: z.object({ yes: z.boolean(), reason: z.string().nullable() }),
  })
  .meta({ id: 'KeptMerge' });
export type KeptMerge = z.output<typeof KeptMerge>;
export const listAccountMerges = defineRoute({
  id: 'accounts.merges',
  method: 'GET',
  path: '/accounts/:id/merges',
  summary: 'Lists what was merged into an account in the last thirty days and not taken apart since.',
  group: 'accounts',
  reads: ['account'],
  params: IdParams,
  reply: z.object({ items: z.array(KeptMerge) }),
});
export const listContactMerges = defineRoute({
  id: 'contacts.merges',
  method: 'GET',
  path: '/contacts/:id/merges',
  summary: 'Lists who was merged into a contact in the last thirty days and not taken apart since.',
  group: 'contacts',
  reads: ['contact', 'account'],
  params: IdParams,
  reply: z.object({ items: z.array(KeptMerge) }),
});
export const undoMerge = defineRoute({
  id: 'merges.undo',
  method: 'POST',
  path: '/merges/:id/undo',
  summary: 'Takes a merge apart again.',
  description:
    'By whoever answers for both records now, within thirty days; a later merge of them is undone first. Both records and all that hung on them are as they were; fields changed since then stay, and `stayed` names them.',
  group: 'accounts',
  writes: ['account', 'contact', 'deal', 'bin'],
  params: IdParams,
  reply: z.object({ entity: z.enum(['account', 'contact']), id: Id, stayed: z.array(z.string()) }),
});
