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

/** Refusals answered, other errors as they are. */
export const asAnswer = (error: unknown, file: string | null = null): unknown =>
  error instanceof ImportRefusal ? refusalAnswer(error, file) : error;
