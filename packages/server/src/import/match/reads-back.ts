import { unguard } from '../../csv-guard.ts';
import { cleanName } from '../read/text.ts';
import { unwrap } from '../read/unwrap.ts';

/**
 * Whether a stored text, exported and read again, would be what the file says: then nobody changed it. Where its lines
 * break does not count.
 */
export const readsBack = (stored: string, said: string): boolean => {
  const line = cleanName(said);
  return [stored, unguard(stored), unwrap(stored)].some((text) => cleanName(text) === line);
};
