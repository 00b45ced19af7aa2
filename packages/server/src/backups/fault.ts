import type { BackupFault } from '@qibu/contract';
import { codeOf } from '../postgres/index.ts';

const NOT_WRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);
/** The database was stopped under the backup. */
const STOPPED = /^(08|57P|ECONN|EPIPE)/;

const codesOf = (error: unknown): readonly string[] => {
  const own = codeOf(error);
  const below = error instanceof Error && error.cause !== undefined ? codesOf(error.cause) : [];
  return own === undefined ? below : [own, ...below];
};

/** Why a backup was not written, as far as somebody can do something about it. */
export function faultOf(error: unknown): BackupFault {
  const codes = codesOf(error);
  if (codes.includes('ENOSPC')) return 'disk-full';
  if (codes.some((code) => NOT_WRITABLE.has(code))) return 'not-writable';
  return codes.some((code) => STOPPED.test(code)) ? 'stopped' : 'other';
}
