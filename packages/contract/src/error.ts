import { z } from 'zod';
import { FieldError } from './field-error.ts';
import { Json } from './scalar.ts';

/** Stable codes; each is a phrase key under `errors`. Status beside it. */
export const ERROR_STATUS = {
  'request.invalid': 400,
  'request.tooLarge': 413,
  'request.tooDeep': 400,
  'request.notText': 400,
  'request.unsupported': 415,
  'request.origin': 403,
  'auth.required': 401,
  'auth.failed': 401,
  'auth.tooMany': 429,
  'auth.passwordWeak': 400,
  'auth.passwordWrong': 400,
  'auth.adminOnly': 403,
  'auth.codeNeeded': 401,
  'auth.codeWrong': 401,
  'auth.passwordSame': 400,
  'auth.passwordDue': 403,
  'auth.secondFactorDue': 403,
  'secondFactor.on': 409,
  'secondFactor.off': 409,
  'invitation.over': 410,
  'setup.closed': 409,
  'setup.tokenWrong': 403,
  notFound: 404,
  'conflict.stale': 412,
  'conflict.versionMissing': 428,
  'conflict.duplicate': 409,
  'conflict.taken': 409,
  'conflict.idempotency': 422,
  'conflict.inFlight': 409,
  'deal.gateClosed': 409,
  'deal.exceptionsOff': 409,
  'deal.reasonNeeded': 400,
  'deal.closed': 409,
  'deal.ownerOnly': 403,
  'deal.notYet': 422,
  'deal.dateInFuture': 400,
  'deal.evidenceUnknown': 400,
  'merge.otherCustomer': 409,
  'merge.builtOn': 409,
  'merge.circle': 409,
  'user.cycle': 409,
  'user.loginTaken': 409,
  'user.lastAdmin': 409,
  'user.ownsDeals': 409,
  'parameter.invalid': 400,
  'sample.exists': 409,
  'sample.none': 409,
  'import.unreadable': 400,
  'import.tooLarge': 413,
  'import.tooManyRows': 413,
  'import.state': 409,
  'import.unanswered': 409,
  'import.filesGone': 410,
  'backup.shared': 409,
  'backup.notWritable': 503,
  'database.unavailable': 503,
  'disk.low': 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** RFC 9457 problem document. `params` fill the phrase; `fields` point at the input; `current` is the stored version on 412. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** An `ErrorCode`. */
    code: z.string().meta({ enum: Object.keys(ERROR_STATUS) }),
    id: z.string(),
    params: z.record(z.string(), Json).optional(),
    fields: z.array(FieldError).optional(),
    current: Json.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
