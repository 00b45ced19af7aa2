import type { IMPORT_KINDS } from '@qibu/contract';

export type ImportKind = (typeof IMPORT_KINDS)[number];
/** How a column's cells are read. */
type FieldType = 'text' | 'money' | 'date' | 'stage' | 'owner' | 'product' | 'account' | 'flag' | 'choice';

export interface Field {
  readonly field: string;
  readonly type: FieldType;
  readonly required?: true;
  /** Several columns may go here; each is kept as "column: value". */
  readonly many?: true;
  /** Exact synonyms of the header, separated by |. */
  readonly words: string;
  /** Header words that usually mean this. */
  readonly hints?: string;
  /** A header ending in one of these means this, whatever stands before: Amount Currency. */
  readonly ends?: string;
  /** How much such a column tells that the file is of this kind. */
  readonly telling?: number;
}
