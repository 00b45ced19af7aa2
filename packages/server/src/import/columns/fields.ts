import { DEAL_FIELDS } from './deal-fields.ts';
import type { Field, ImportKind } from './field.ts';
import { ACCOUNT_FIELDS, CONTACT_FIELDS, PEOPLE_FIELDS, PRODUCT_FIELDS } from './record-fields.ts';

/** What each kind of file can bring. Words are compared without case, spaces, brackets and units. */
export const FIELDS: Readonly<Record<ImportKind, readonly Field[]>> = {
  accounts: ACCOUNT_FIELDS,
  contacts: CONTACT_FIELDS,
  products: PRODUCT_FIELDS,
  people: PEOPLE_FIELDS,
  deals: DEAL_FIELDS,
};

/** The field of a kind by its name; undefined when that kind has none. */
export const fieldOf = (kind: ImportKind, name: string): Field | undefined =>
  FIELDS[kind].find((field) => field.field === name);
