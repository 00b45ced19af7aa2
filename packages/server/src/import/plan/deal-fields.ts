import { DEAL_FIELD_NAMES, DEAL_FIELDS, type DealField, type DealFieldValues } from '@qibu/contract';
import { readStatus } from './choices.ts';
import { readChoice } from './plan-records.ts';
import type { RowReader } from './row-reader.ts';

/** Reads a field of a deal from its column, by what the field is. */
function readField(reader: RowReader, field: DealField): string | null {
  if (field === 'statusClaimed') return readChoice(reader, 'status', readStatus);
  const { is } = DEAL_FIELDS[field];
  if (is === 'day') return reader.day(field);
  return is === 'longText' ? reader.note() : reader.text(field);
}

/** What a row says of the deal's plain fields. */
export const readDealFields = (reader: RowReader): DealFieldValues =>
  Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, readField(reader, field)])) as unknown as DealFieldValues;
