import { DEAL_FIELD_NAMES, type DealFieldValues } from '@qibu/contract';
import { type Day, day } from '@qibu/core';
import { accountKey, nameKey } from '../values/name-key.ts';
import { contactKey } from '../plan/plan-records.ts';
import type {
  AccountRecord,
  ContactRecord,
  DealRecord,
  ImportPlan,
  PersonRecord,
  ProductRecord,
} from '../plan/records.ts';

const ORIGIN = { table: 0, row: 2 };
type Part<R> = Partial<R> & { readonly name: string };

/** Records as a file would plan them: what is not said is null. */
export const person = (part: Part<PersonRecord>): PersonRecord => ({
  ...ORIGIN,
  key: nameKey(part.name),
  login: null,
  title: null,
  manager: null,
  ...part,
});

export const product = (part: Part<ProductRecord>): ProductRecord => ({
  ...ORIGIN,
  key: nameKey(part.name),
  series: null,
  priceMinor: null,
  currency: null,
  ...part,
});

/** A customer; its parent by name. */
export const account = ({ parent = null, ...part }: Part<AccountRecord>): AccountRecord => ({
  ...ORIGIN,
  key: accountKey(part.name),
  id: null,
  creditCode: null,
  industry: null,
  region: null,
  size: null,
  strategic: null,
  parent: parent === null ? null : accountKey(parent),
  owner: null,
  note: null,
  mentioned: false,
  ...part,
});

/** A contact of a customer, the customer by name. */
export const contact = ({ of, ...part }: Part<ContactRecord> & { readonly of: string }): ContactRecord => ({
  ...ORIGIN,
  key: contactKey(accountKey(of), part.name),
  id: null,
  account: accountKey(of),
  title: null,
  department: null,
  phone: null,
  email: null,
  note: null,
  mentioned: false,
  ...part,
});

const dayOf = (text: string | undefined): Day | null => (text === undefined ? null : day(text));

type Dates = 'closesOn' | 'openedOn' | 'closedOn' | 'stageOn';
type DealPart = Omit<Part<DealRecord>, Dates> & { readonly [date in Dates]?: string };

/** A deal of which no field is known. */
const NO_FIELDS = Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, null])) as DealFieldValues;

/** A deal; its number is its name unless said otherwise. */
export const deal = ({ closesOn, openedOn, closedOn, stageOn, ...part }: DealPart): DealRecord => ({
  ...ORIGIN,
  key: part.name,
  id: null,
  number: part.key ?? part.name,
  named: true,
  account: null,
  owner: null,
  product: null,
  amountMinor: null,
  currency: null,
  ...NO_FIELDS,
  closesOn: dayOf(closesOn),
  openedOn: dayOf(openedOn),
  closedOn: dayOf(closedOn),
  stage: null,
  stageOn: dayOf(stageOn),
  outcome: null,
  contact: null,
  ...part,
});

/** A plan of these records, without problems. */
export const plan = (parts: Partial<ImportPlan>): ImportPlan => ({
  people: [],
  products: [],
  accounts: [],
  contacts: [],
  deals: [],
  problems: [],
  counts: [],
  ...parts,
});
