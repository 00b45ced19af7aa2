import { ACCOUNT_CRITERIA, CUSTOMER_SIZES, PLACES } from '@qibu/core';
import { z } from 'zod';
import { Can } from './can.ts';
import { Held } from './held.ts';
import { defineRoute, WORKBOOK } from './route.ts';
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
  QueryWords,
  Quote,
  ShortText,
  Version,
  page,
} from './scalar.ts';
import { CustomerSize, EvidenceKind, Outcome } from './words.ts';

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
export const AccountRow = z
  .object({
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
    /** Open amounts in the workspace's currency. */
    openAmountMinor: z.int(),
    /** Open amounts of each currency, the workspace's first; none of zero. */
    openAmounts: z.array(z.object({ currency: z.string(), minor: z.int() })),
    contacts: z.int(),
    updatedAt: Instant,
    version: Version,
  })
  .meta({ id: 'AccountRow' });
export type AccountRow = z.output<typeof AccountRow>;
export const ACCOUNT_SORTS = ['name', 'openAmount', 'updated'] as const;
/** Filter and order of the list and of its export. */
const AccountFilter = z.strictObject({
  q: z.string().max(200).optional(),
  owner: QueryList.optional(),
  size: QueryWords(CUSTOMER_SIZES).optional(),
  industry: z.string().max(200).optional(),
  sort: z.enum(ACCOUNT_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
});
export const listAccounts = defineRoute({
  id: 'accounts.list',
  method: 'GET',
  path: '/accounts',
  summary: 'Lists accounts.',
  group: 'accounts',
  reads: ['account', 'contact', 'deal'],
  query: AccountFilter.extend({ cursor: Cursor.optional(), limit: Limit }),
  reply: page(AccountRow),
});
export const exportAccounts = defineRoute({
  id: 'accounts.export',
  method: 'GET',
  path: '/accounts/export.csv',
  summary: 'Exports the accounts of a list as CSV, at most 100,000 rows.',
  group: 'accounts',
  reads: ['account', 'contact', 'deal'],
  query: AccountFilter,
  media: { reply: 'text/csv' },
  reply: z.string(),
});
export const exportAccountsWorkbook = defineRoute({
  id: 'accounts.workbook',
  method: 'GET',
  path: '/accounts/export.xlsx',
  summary: 'Exports the accounts of a list as a workbook, at most 100,000 rows.',
  group: 'accounts',
  reads: ['account', 'contact', 'deal'],
  query: AccountFilter,
  media: { reply: WORKBOOK },
  reply: z.string(),
});
export const AccountView = AccountRow.extend({
  creditCode: z.string().nullable(),
  /** Names of the accounts merged into this one. */
  formerNames: z.array(z.string()),
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
      place: z.enum(PLACES),
      amountMinor: z.int().nullable(),
      currency: z.string(),
      closesOn: z.string().nullable(),
      outcome: Outcome,
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
}).meta({ id: 'Account' });
export type AccountView = z.output<typeof AccountView>;
export const getAccount = defineRoute({
  id: 'accounts.get',
  method: 'GET',
  path: '/accounts/:id',
  summary: 'Returns an account with its fit, deals, people and evidence.',
  group: 'accounts',
  reads: ['account', 'contact', 'deal'],
  params: IdParams,
  reply: AccountView,
});
export const similarAccounts = defineRoute({
  id: 'accounts.similar',
  method: 'GET',
  path: '/accounts/similar',
  summary: 'Lists accounts whose names look like a name.',
  description: 'For the warning about duplicates while someone types.',
  group: 'accounts',
  reads: ['account'],
  query: z.strictObject({ name: z.string().max(200) }),
  reply: z.object({ items: z.array(PersonRef) }),
});
export const createAccount = defineRoute({
  id: 'accounts.create',
  method: 'POST',
  path: '/accounts',
  summary: 'Creates an account.',
  group: 'accounts',
  writes: ['account'],
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
  summary: 'Changes fields of an account.',
  description: 'Its deals are judged again.',
  group: 'accounts',
  writes: ['account', 'contact', 'deal'],
  params: IdParams,
  ifMatch: true,
  body: z.strictObject(AccountFields).partial(),
  reply: AccountView,
});
export const deleteAccount = defineRoute({
  id: 'accounts.delete',
  method: 'DELETE',
  path: '/accounts/:id',
  summary: 'Moves an account to the bin.',
  group: 'accounts',
  writes: ['account', 'contact', 'bin'],
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
export const scoreAccount = defineRoute({
  id: 'accounts.score',
  method: 'POST',
  path: '/accounts/:id/scores',
  summary: 'Scores one criterion of fit from 0 to 5 and says what the score rests on.',
  description: 'Its deals are judged again.',
  group: 'accounts',
  writes: ['account', 'deal'],
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
