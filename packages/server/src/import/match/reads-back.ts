import { unguard } from '../../csv-guard.ts';
import { cleanName } from '../read/text.ts';
import { unwrap } from '../read/unwrap.ts';

/** Whether a stored text, exported and read again, would be what the file says: then nobody changed it. */
export const readsBack = (stored: string, said: string): boolean =>
  [stored, unguard(stored), unwrap(stored)].some((text) => cleanName(text) === said);
