import { OWN_ID_WORDS } from '../read/own-export.ts';
import type { Field } from './field.ts';

/** The last column of an export: which of our records a row is. */
export const OWN_ID: Field = { field: 'id', type: 'text', words: OWN_ID_WORDS, telling: 1 };
