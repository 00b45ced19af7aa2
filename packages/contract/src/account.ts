import { ACCOUNT_CRITERIA, CUSTOMER_SIZES } from '@qibu/core';
import { z } from 'zod';
import { Held } from './analysis.ts';
import { defineRoute } from './route.ts';
import {
  Cursor,
  DayText,
  Done,
  Id,
  IdParams,
  Instant,
  Limit,
  Name,
  Note,
  PersonRef,
  QueryList,
  Quote,
  ShortText,
  Version,
  page,
} from './scalar.ts';
import { EvidenceKind } from './words.ts';

export const CustomerSize = z.enum(CUSTOMER_SIZES);
export const Grade = z.enum(['A', 'B', 'C']);

const AccountFields = {
  name: Name,
  industry: ShortText.nullable(),
  region: ShortText.nullable(),
  size: CustomerSize,
  strategic: z.boolean(),
  creditCode: ShortText.nullable(),
  parentId: Id.nullable(),
  ownerId: Id,
  note: Note.nullable(),
};
export const AccountRow = z.object({
  id: Id,
  name: z.string(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  size: CustomerSize,
  strategic: z.boolean(),
  owner: PersonRef,
  grade: Grade.nullable(),
  score: z.number().nullable(),
  paymentWarning: z.boolean(),
  openDeals: z.int(),
  openAmountMinor: z.int(),
  contacts: z.int(),
  updatedAt: Instant,
  version: Version,
});
export type AccountRow = z.output<typeof AccountRow>;
export const ACCOUNT_SORTS = ['name', 'openAmount', 'updated'] as const;
export const listAccounts = defineRoute({
  id: 'accounts.list',
  method: 'GET',
  path: '/accounts',
  query: z.strictObject({
    q: z.string().max(200).optional(),
    owner: QueryList.optional(),
    size: QueryList.optional(),
    industry: z.string().max(200).optional(),
    sort: z.enum(ACCOUNT_SORTS).default('name'),
    order: z.enum(['asc', 'desc']).default('asc'),
    cursor: Cursor.optional(),
    limit: Limit,
  }),
  reply: page(AccountRow),
});
export const Can = z.record(z.string(), z.object({ yes: z.boolean(), reason: z.string().nullable() }));
export const AccountView = AccountRow.extend({
  creditCode: z.string().nullable(),
  note: z.string().nullable(),
  parent: PersonRef.nullable(),
  children: z.array(PersonRef),
  criteria: z.array(z.object({ id: z.string(), weight: z.number(), held: Held })),
  deals: z.array(
    z.object({
      id: Id,
      name: z.string(),
      stage: z.string().nullable(),
      evidencedStage: z.string().nullable(),
      verdict: z.string(),
      amountMinor: z.int().nullable(),
      currency: z.string(),
      closesOn: z.string().nullable(),
      outcome: z.string(),
      owner: PersonRef,
    }),
  ),
  people: z.array(
    z.object({ id: Id, name: z.string(), title: z.string().nullable(), department: z.string().nullable() }),
  ),
  evidence: z.array(
    z.object({
      id: Id,
      kind: EvidenceKind,
      quote: z.string(),
      happenedOn: z.string(),
      learnedBy: z.string().nullable(),
    }),
  ),
  can: Can,
});
export type AccountView = z.output<typeof AccountView>;
export const getAccount = defineRoute({
  id: 'accounts.get',
  method: 'GET',
  path: '/accounts/:id',
  params: IdParams,
  reply: AccountView,
});
/** Accounts that look like the name typed: for the duplicate warning while typing. */
export const similarAccounts = defineRoute({
  id: 'accounts.similar',
  method: 'GET',
  path: '/accounts/similar',
  query: z.strictObject({ name: z.string().max(200) }),
  reply: z.object({ items: z.array(PersonRef) }),
});
export const createAccount = defineRoute({
  id: 'accounts.create',
  method: 'POST',
  path: '/accounts',
  idempotent: true,
  body: z.strictObject({
    name: AccountFields.name,
    industry: AccountFields.industry.default(null),
    region: AccountFields.region.default(null),
    size: CustomerSize.default('large'),
    strategic: z.boolean().default(false),
    creditCode: AccountFields.creditCode.default(null),
    parentId: AccountFields.parentId.default(null),
    ownerId: Id.optional(),
    note: AccountFields.note.default(null),
  }),
  reply: AccountView,
});
export const patchAccount = defineRoute({
  id: 'accounts.change',
  method: 'PATCH',
  path: '/accounts/:id',
  params: IdParams,
  ifMatch: true,
  body: z.strictObject(AccountFields).partial(),
  reply: AccountView,
});
export const deleteAccount = defineRoute({
  id: 'accounts.delete',
  method: 'DELETE',
  path: '/accounts/:id',
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
/** Scores one ideal-customer criterion 0–5 and says what it rests on. */
export const scoreAccount = defineRoute({
  id: 'accounts.score',
  method: 'POST',
  path: '/accounts/:id/scores',
  params: IdParams,
  idempotent: true,
  body: z.strictObject({
    criterion: z.enum(ACCOUNT_CRITERIA),
    score: z.int().min(0).max(5),
    happenedOn: DayText,
    evidence: z.strictObject({ kind: EvidenceKind, quote: Quote }).nullable(),
  }),
  reply: AccountView,
});

const ContactFields = {
  name: Name,
  accountId: Id,
  title: ShortText.nullable(),
  department: ShortText.nullable(),
  phone: ShortText.nullable(),
  email: ShortText.nullable(),
  note: Note.nullable(),
};
export const ContactRow = z.object({
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
});
export type ContactRow = z.output<typeof ContactRow>;
export const listContacts = defineRoute({
  id: 'contacts.list',
  method: 'GET',
  path: '/contacts',
  query: z.strictObject({
    q: z.string().max(200).optional(),
    account: Id.optional(),
    sort: z.enum(['name', 'lastContact', 'updated']).default('name'),
    order: z.enum(['asc', 'desc']).default('asc'),
    cursor: Cursor.optional(),
    limit: Limit,
  }),
  reply: page(ContactRow),
});
export const ContactView = ContactRow.extend({
  note: z.string().nullable(),
  source: z.string().nullable(),
  basis: z.string().nullable(),
  purpose: z.string().nullable(),
  inDeals: z.array(
    z.object({
      id: Id,
      name: z.string(),
      roles: z.array(z.string()),
      support: z.number().nullable(),
      outcome: z.string(),
    }),
  ),
  interactions: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      happenedOn: z.string(),
      note: z.string(),
      dealId: Id.nullable(),
      dealName: z.string().nullable(),
    }),
  ),
  can: Can,
});
export type ContactView = z.output<typeof ContactView>;
export const getContact = defineRoute({
  id: 'contacts.get',
  method: 'GET',
  path: '/contacts/:id',
  params: IdParams,
  reply: ContactView,
});
/** Personal data needs a basis and a purpose; both have sensible defaults and are shown on the page. */
export const CONTACT_BASES = ['consent', 'contract', 'legitimate-interest', 'public'] as const;
export const createContact = defineRoute({
  id: 'contacts.create',
  method: 'POST',
  path: '/contacts',
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
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({ ...ContactFields, basis: z.enum(CONTACT_BASES), purpose: ShortText.nullable() }).partial(),
  reply: ContactView,
});
export const deleteContact = defineRoute({
  id: 'contacts.delete',
  method: 'DELETE',
  path: '/contacts/:id',
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
