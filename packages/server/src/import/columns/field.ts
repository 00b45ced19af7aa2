import type { IMPORT_KINDS } from '@qibu/contract';
import { ACCOUNT_FIELDS, CONTACT_FIELDS, PEOPLE_FIELDS, PRODUCT_FIELDS } from './record-fields.ts';
import { DEAL_FIELDS } from './deal-fields.ts';

export type ImportKind = (typeof IMPORT_KINDS)[number];
/** How a column's cells are read. */
type FieldType = 'text' | 'money' | 'date' | 'stage' | 'owner' | 'product' | 'account' | 'flag' | 'choice';

export interface Field {
  readonly field: string;
  readonly type: FieldType;
  readonly required?: true;
  /** Several columns may go here; each is kept as "column: value". */
  readonly many?: true;
  /** Header words that mean exactly this, as people and other programs write them; parted by |. */
  readonly words: string;
  /** Header words that usually mean this. */
  readonly hints?: string;
  /** How much such a column tells that the file is of this kind. */
  readonly telling?: number;
}

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
