import type { Field } from './field.ts';

/** The last column of an export: which of our records a row is. */
export const OWN_ID: Field = { field: 'id', type: 'text', words: '七步编号|qibu id', telling: 1 };
