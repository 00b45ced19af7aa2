import { cleanName } from '../read/text.ts';

/** The upsert key of a customer: one key for import, duplicate warning and the store. */
export { nameKey as accountKey } from '../../text/name-key.ts';

/** A person, a product or a deal by name: case, spaces and width do not count, everything else does. */
export const nameKey = (name: string): string => cleanName(name).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
