import { DEAL_STATUSES } from '@qibu/core';

interface DealFieldEntry {
  /** Its column in the table `deal`. */
  readonly column: string;
  readonly is: 'day' | 'text' | 'longText' | 'oneOf';
  /** The values of a `oneOf`. */
  readonly of?: readonly string[];
  /** Rows of lists show it too, and so does the export. */
  readonly listed?: true;
  /** The form for a new deal asks for it. */
  readonly asked?: true;
}

/**
 * Fields of a deal that hold a plain value or nothing. Creating, changing, showing, importing, exporting and the forms
 * follow from the entry. Customer, owner, product and amount have rules of their own and are not here.
 */
export const DEAL_FIELDS = {
  closesOn: { column: 'closes_on', is: 'day', listed: true, asked: true },
  statusClaimed: { column: 'status_claimed', is: 'oneOf', of: DEAL_STATUSES },
  source: { column: 'source', is: 'text', listed: true },
  note: { column: 'note', is: 'longText' },
} as const satisfies Readonly<Record<string, DealFieldEntry>>;

type Entries = typeof DEAL_FIELDS;
export type DealField = keyof Entries;
export type DealFieldKind = DealFieldEntry['is'];
/** Names of the fields with a property of their entry, such as `{ listed: true }`. */
export type DealFieldsWith<Part> = { [F in DealField]: Entries[F] extends Part ? F : never }[DealField];
export type ListedField = DealFieldsWith<{ listed: true }>;
export type ColumnOf<F extends DealField> = Entries[F]['column'];

type ValueOf<Entry> = Entry extends { readonly of: readonly (infer Value)[] } ? Value : string;
export type DealFieldValue<F extends DealField> = ValueOf<Entries[F]>;
/** A value or nothing for each field. */
export type DealFieldValues = { readonly [F in DealField]: DealFieldValue<F> | null };

export const DEAL_FIELD_NAMES = Object.keys(DEAL_FIELDS) as readonly DealField[];

/** The entry of a field, whichever it is. */
export const dealField = (field: DealField): DealFieldEntry => DEAL_FIELDS[field];
/** Fields that rows of lists show, in the order of the table. */
export const LISTED_FIELDS = DEAL_FIELD_NAMES.filter((field) => dealField(field).listed) as readonly ListedField[];
