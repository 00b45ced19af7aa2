import { LIMITS } from '@qibu/contract';
import { AppError } from '../../error.ts';
import { ImportRefusal } from '../read/refusal.ts';

const MEGABYTE = 1024 * 1024;

/** A refused file as an answer the caller can act on. */
export function refusalAnswer({ code, params: given }: ImportRefusal, file: string | null = null): AppError {
  const params = { ...given, ...(file !== null && { file }) };
  switch (code) {
    case 'file.tooLarge':
      return new AppError('import.tooLarge', { params: { ...params, max: `${LIMITS.importBytes / MEGABYTE} MB` } });
    case 'file.tooManyRows':
      return new AppError('import.tooManyRows', { params: { ...params, max: LIMITS.importRows } });
    default:
      return new AppError('import.unreadable', { params: { ...params, reason: code } });
  }
}

/** A file of the import is not there any more; a database that cannot be reached says ENOENT too, of its socket. */
export const isFileGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' && !error.message.startsWith('connect ');

/** Refusals answered, files gone said, other errors as they are. */
export function asAnswer(error: unknown, file: string | null = null): unknown {
  if (isFileGone(error)) return new AppError('import.filesGone');
  return error instanceof ImportRefusal ? refusalAnswer(error, file) : error;
}
