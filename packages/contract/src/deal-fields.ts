import { DEAL_STATUSES } from '@qibu/core';

interface Stored {
  /** Its column in the table `deal`. */
  readonly column: string;
  /** Rows of lists show it too, and so does the export. */
  readonly listed?: true;
}
interface TypedField extends Stored {
  readonly is: 'day' | 'text' | 'longText';
  /** The form for a new deal asks for it. */
  readonly asked?: true;
}
interface ChosenField extends Stored {
  readonly is: 'oneOf';
  readonly of: readonly string[];
}
type DealFieldEntry = TypedField | ChosenField;

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
export type TypedKind = TypedField['is'];
type FieldsWith<Mark extends string> = {
  [F in DealField]: Entries[F] extends Readonly<Record<Mark, true>> ? F : never;
}[DealField];
export type ListedField = FieldsWith<'listed'>;
export type AskedField = FieldsWith<'asked'>;
export type ColumnOf<F extends DealField> = Entries[F]['column'];

type ValueOf<Entry> = Entry extends { readonly of: readonly (infer Value)[] } ? Value : string;
export type DealFieldValue<F extends DealField> = ValueOf<Entries[F]>;
/** A value or nothing for each field. */
export type DealFieldValues = { readonly [F in DealField]: DealFieldValue<F> | null };

export const DEAL_FIELD_NAMES = Object.keys(DEAL_FIELDS) as readonly DealField[];

/** Fields that rows of lists show, in the order of the table. */
export const LISTED_FIELDS = DEAL_FIELD_NAMES.filter(
  (field) => 'listed' in DEAL_FIELDS[field],
) as readonly ListedField[];
/** Fields that the form for a new deal asks for. */
export const ASKED_FIELDS = DEAL_FIELD_NAMES.filter((field) => 'asked' in DEAL_FIELDS[field]) as readonly AskedField[];
/** Fields that hold days. */
export const DAY_FIELDS = DEAL_FIELD_NAMES.filter((field) => DEAL_FIELDS[field].is === 'day');
