import { z } from 'zod';
import {
  DEAL_FIELD_NAMES,
  DEAL_FIELDS,
  type DealField,
  type DealFieldValue,
  LISTED_FIELDS,
  type ListedField,
  type TypedKind,
} from './deal-fields.ts';
import { DayText, Note, ShortText } from './scalar.ts';

type Schema<F extends DealField> = z.ZodNullable<z.ZodType<DealFieldValue<F>, DealFieldValue<F>>>;
type Schemas<F extends DealField> = { [Name in F]: Schema<Name> };
type OptionalSchemas = { [F in DealField]: z.ZodDefault<Schema<F>> };

const WRITTEN: Readonly<Record<TypedKind, z.ZodType<string, string>>> = {
  day: DayText,
  text: ShortText,
  longText: Note,
};

/** A field as a command takes it. */
function written(field: DealField) {
  const entry = DEAL_FIELDS[field];
  return (entry.is === 'oneOf' ? z.enum(entry.of) : WRITTEN[entry.is]).nullable();
}
/** A field as a reply shows it: what is stored was checked when it came in. */
function shown(field: DealField) {
  const entry = DEAL_FIELDS[field];
  return (entry.is === 'oneOf' ? z.enum(entry.of) : z.string()).nullable();
}

const each = <T>(fields: readonly DealField[], make: (field: DealField) => T) =>
  Object.fromEntries(fields.map((field) => [field, make(field)]));

// The value of each field is the one its entry names, which is where the schema is made from.
export const changedFields = each(DEAL_FIELD_NAMES, written) as unknown as Schemas<DealField>;
export const newFields = each(DEAL_FIELD_NAMES, (field) => written(field).default(null)) as unknown as OptionalSchemas;
export const shownFields = each(DEAL_FIELD_NAMES, shown) as unknown as Schemas<DealField>;
export const listedFields = each(LISTED_FIELDS, shown) as unknown as Schemas<ListedField>;
