import { FIELD_CODES, type FieldCode, type FieldError } from '@qibu/contract';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Fault = Pick<FieldError, 'code' | 'params'>;

const isCode = (text: string): text is FieldCode => FIELD_CODES.some((code) => code === text);
const number = (value: number | bigint): number => Number(value);

/** What a schema has against a value, as a code with its values. */
export function fieldFaultOf(issue: Issue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'missing' : 'wrongType' };
    case 'too_small':
      return tooSmall(issue.origin, number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, number(issue.maximum));
    case 'invalid_format':
      return { code: issue.format === 'uuid' ? 'notId' : 'wrongValue' };
    case 'invalid_value':
      return { code: issue.input === undefined ? 'missing' : 'notOffered' };
    case 'unrecognized_keys':
      return { code: 'notKnown', params: { names: issue.keys.join(', ') } };
    case 'custom':
      return isCode(issue.message) ? { code: issue.message, ...valuesOf(issue.params) } : { code: 'wrongValue' };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { code: 'wrongType' };
  }
}

function tooSmall(origin: string, min: number): Fault {
  if (origin === 'string') return min === 1 ? { code: 'empty' } : { code: 'tooShort', params: { min } };
  return { code: origin === 'array' ? 'tooFew' : 'tooSmall', params: { min } };
}

function tooBig(origin: string, max: number): Fault {
  if (origin === 'string') return { code: 'tooLong', params: { max } };
  return { code: origin === 'array' ? 'tooMany' : 'tooBig', params: { max } };
}

const valuesOf = (params: Record<string, unknown> | undefined): Pick<FieldError, 'params'> =>
  params === undefined || Object.keys(params).length === 0 ? {} : { params: params as FieldError['params'] & object };
