import { z } from 'zod';

/** What a file holds. `people` brings colleagues and their reporting line. */
export const IMPORT_KINDS = ['accounts', 'contacts', 'products', 'people', 'deals'] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
