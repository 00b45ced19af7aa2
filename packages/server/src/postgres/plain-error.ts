/** A failure whose message is meant for the person at the keyboard: one line, says what to do, shown without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** What a caught value says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system error code (`ENOENT`, `EACCES` …) or SQLSTATE of a caught value, if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
