import { LIMITS } from '@qibu/contract';
import { AppError } from '../../error.ts';
import { ImportRefusal } from '../read/refusal.ts';

const MEGABYTE = 1024 * 1024;

/** A refused file as an answer the caller can act on; other errors go on as they are. */
export function asAnswer(error: unknown, file: string | null = null): unknown {
  if (!(error instanceof ImportRefusal)) return error;
  const params = { ...error.params, ...(file !== null && { file }) };
  switch (error.code) {
    case 'file.tooLarge':
      return new AppError('import.tooLarge', { params: { ...params, max: `${LIMITS.importBytes / MEGABYTE} MB` } });
    case 'file.tooManyRows':
      return new AppError('import.tooManyRows', { params: { ...params, max: LIMITS.importRows } });
    default:
      return new AppError('import.unreadable', { params: { ...params, reason: error.code } });
  }
}
