import { ERROR_STATUS, type ErrorCode, type FieldCode, type FieldError } from '@qibu/contract';

export interface AppErrorExtra {
  /** Fill the phrase `errors.<code>`. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldError[];
  /** The stored version of the record, on a stale edit. */
  readonly current?: unknown;
}

/** An answer the caller can act on: a stable code, never a stack trace. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extra: AppErrorExtra;
  constructor(code: ErrorCode, extra: AppErrorExtra = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** What you may not see does not exist. */
export const notFound = (): AppError => new AppError('notFound');

/** A request with one field that is not right. */
export const invalidField = (path: string, code: FieldCode, params?: FieldError['params']): AppError =>
  new AppError('request.invalid', { fields: [{ path, code, ...(params && { params }) }] });

/** A request that names records which are not there for the actor: as for any other the answer is 404, at their fields. */
export const namedNotFound = (paths: readonly string[]): AppError =>
  new AppError('notFound', { fields: paths.map((path) => ({ path, code: 'notFound' })) });

/** Going back, closing and setting aside ask why. */
export const reasonNeeded = (): AppError =>
  new AppError('deal.reasonNeeded', { fields: [{ path: 'body.reason', code: 'missing' }] });
