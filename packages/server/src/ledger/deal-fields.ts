import {
  type ColumnOf,
  DAY_FIELDS,
  DEAL_FIELD_NAMES,
  DEAL_FIELDS,
  type DealField,
  type DealFieldValues,
  LISTED_FIELDS,
  type ListedField,
} from '@qibu/contract';
import type { Selectable } from 'kysely';
import type { DealTable } from '../db/tables.ts';

export type FieldColumn = ColumnOf<DealField>;
export type ListedColumn = ColumnOf<ListedField>;
type Stored<Column extends keyof DealTable> = Pick<Selectable<DealTable>, Column>;

/** The column of each field. */
export const COLUMN_OF = Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, DEAL_FIELDS[field].column])) as {
  readonly [F in DealField]: ColumnOf<F>;
};
export const FIELD_COLUMNS: readonly FieldColumn[] = Object.values(COLUMN_OF);
/** Those that hold days. */
export const DAY_COLUMNS: readonly string[] = DAY_FIELDS.map((field) => COLUMN_OF[field]);

/** Values of fields, by column. */
export const toColumns = (values: DealFieldValues): Stored<FieldColumn> =>
  Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [COLUMN_OF[field], values[field]])) as Stored<FieldColumn>;

/** Values of a stored deal, by field. */
export const toFields = (row: Stored<FieldColumn>): DealFieldValues =>
  Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, row[COLUMN_OF[field]]])) as DealFieldValues;

/** The same, for the fields that lists show. */
export const toListedFields = (row: Stored<ListedColumn>): Pick<DealFieldValues, ListedField> =>
  Object.fromEntries(LISTED_FIELDS.map((field) => [field, row[COLUMN_OF[field]]])) as Pick<
    DealFieldValues,
    ListedField
  >;

/** The columns alone of a stored deal. */
export const pickColumns = (row: Stored<FieldColumn>): Stored<FieldColumn> => toColumns(toFields(row));
