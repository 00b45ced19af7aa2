import { z } from 'zod';

/** What can be wrong with one field; each has its phrase under `fieldErrors`. */
export const FIELD_CODES = [
  'missing',
  'empty',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooBig',
  'tooFew',
  'tooMany',
  'wrongType',
  'notDay',
  'notText',
  'notOffered',
  'notId',
  'notKnown',
  'notVersion',
  'notKey',
  'notCursor',
  'notFound',
  'inFuture',
  'notInFuture',
  'beforeFrom',
  'beforeOpening',
  'beforeLastMove',
  'noSuchStage',
  'sameStage',
  'notOnDeal',
  'namedTwice',
  'samePerson',
  'cannotSeeDeal',
  'alreadyOpen',
  'outsideLine',
  'circle',
  'nothingToRecord',
  'noSuchSlot',
  'wrongValue',
  'noSuchEvidence',
  'nothingToRetract',
  'alreadyCorrected',
  'afterRecorded',
  'taken',
  'guessable',
  'wrongSecret',
  'samePassword',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** One field that is not right: where, why, and the values of its phrase. */
export const FieldError = z
  .object({
    /** `body.name`, `query.owner`, `path.id`, or the name of a header. */
    path: z.string(),
    code: z.enum(FIELD_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.output<typeof FieldError>;

/** For a check of a schema: the code of the field that does not pass it, and the values of its phrase. */
export const fieldFault = (code: FieldCode, params: Readonly<Record<string, string | number>> = {}) => ({
  error: code,
  params,
});
