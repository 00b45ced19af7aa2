import { ROLES } from '@qibu/core';
import { z } from 'zod';
import { Can } from './can.ts';
import { defineRoute, WORKBOOK } from './route.ts';
import {
  Cursor,
  Done,
  Id,
  IdParams,
  Instant,
  Limit,
  Name,
  Note,
  PersonRef,
  ShortText,
  Version,
  page,
} from './scalar.ts';
import { InteractionKind, Outcome } from './words.ts';

const ContactFields = {
  name: Name,
  accountId: Id,
  title: ShortText.nullable(),
  department: ShortText.nullable(),
  phone: ShortText.nullable(),
  email: ShortText.nullable(),
  note: Note.nullable(),
};
export const ContactRow = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    account: PersonRef,
    deals: z.int(),
    lastContactOn: z.string().nullable(),
    updatedAt: Instant,
    version: Version,
  })
  .meta({ id: 'ContactRow' });
export type ContactRow = z.output<typeof ContactRow>;
export const CONTACT_SORTS = ['name', 'lastContact', 'updated'] as const;
/** Filter and order of the list and of its export. */
const ContactFilter = z.strictObject({
  q: z.string().max(200).optional(),
  account: Id.optional(),
  sort: z.enum(CONTACT_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
});
export const listContacts = defineRoute({
  id: 'contacts.list',
  method: 'GET',
  path: '/contacts',
  summary: 'Lists contacts.',
  group: 'contacts',
  reads: ['contact', 'account', 'deal'],
  query: ContactFilter.extend({ cursor: Cursor.optional(), limit: Limit }),
  reply: page(ContactRow),
});
export const exportContacts = defineRoute({
  id: 'contacts.export',
  method: 'GET',
  path: '/contacts/export.csv',
  summary: 'Exports the contacts of a list as CSV, at most 100,000 rows.',
  group: 'contacts',
  reads: ['contact', 'account', 'deal'],
  query: ContactFilter,
  media: { reply: 'text/csv' },
  reply: z.string(),
});
export const exportContactsWorkbook = defineRoute({
  id: 'contacts.workbook',
  method: 'GET',
  path: '/contacts/export.xlsx',
  summary: 'Exports the contacts of a list as a workbook, at most 100,000 rows.',
  group: 'contacts',
  reads: ['contact', 'account', 'deal'],
  query: ContactFilter,
  media: { reply: WORKBOOK },
  reply: z.string(),
});
export const ContactView = ContactRow.extend({
  /** Names of the contacts merged into this one. */
  formerNames: z.array(z.string()),
  note: z.string().nullable(),
  source: z.string().nullable(),
  basis: z.string().nullable(),
  purpose: z.string().nullable(),
  inDeals: z.array(
    z.object({
      id: Id,
      name: z.string(),
      roles: z.array(z.enum(ROLES)),
      support: z.number().nullable(),
      outcome: Outcome,
    }),
  ),
  interactions: z.array(
    z.object({
      id: Id,
      kind: InteractionKind,
      happenedOn: z.string(),
      note: z.string(),
      dealId: Id.nullable(),
      dealName: z.string().nullable(),
    }),
  ),
  can: Can,
}).meta({ id: 'Contact' });
export type ContactView = z.output<typeof ContactView>;
export const getContact = defineRoute({
  id: 'contacts.get',
  method: 'GET',
  path: '/contacts/:id',
  summary: 'Returns a contact with their deals and meetings.',
  group: 'contacts',
  reads: ['contact', 'account', 'deal'],
  params: IdParams,
  reply: ContactView,
});
/** Personal data needs a basis and a purpose; both have sensible defaults and are shown on the page. */
export const CONTACT_BASES = ['consent', 'contract', 'legitimate-interest', 'public'] as const;
export const createContact = defineRoute({
  id: 'contacts.create',
  method: 'POST',
  path: '/contacts',
  summary: 'Creates a contact.',
  description: 'Personal data needs a legal basis and a purpose; both have defaults.',
  group: 'contacts',
  writes: ['contact', 'account'],
  idempotent: true,
  body: z.strictObject({
    name: Name,
    accountId: Id,
    title: ContactFields.title.default(null),
    department: ContactFields.department.default(null),
    phone: ContactFields.phone.default(null),
    email: ContactFields.email.default(null),
    note: ContactFields.note.default(null),
    basis: z.enum(CONTACT_BASES).default('legitimate-interest'),
    purpose: ShortText.nullable().default(null),
    source: ShortText.nullable().default(null),
  }),
  reply: ContactView,
});
export const patchContact = defineRoute({
  id: 'contacts.change',
  method: 'PATCH',
  path: '/contacts/:id',
  summary: 'Changes fields of a contact.',
  description: 'Deals in which they take part are judged again.',
  group: 'contacts',
  writes: ['contact', 'account', 'deal'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({ ...ContactFields, basis: z.enum(CONTACT_BASES), purpose: ShortText.nullable() }).partial(),
  reply: ContactView,
});
export const deleteContact = defineRoute({
  id: 'contacts.delete',
  method: 'DELETE',
  path: '/contacts/:id',
  summary: 'Moves a contact to the bin.',
  group: 'contacts',
  writes: ['contact', 'account', 'deal', 'bin'],
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
