/**
 * A backup file: gzip of text.
 *   line 1        header: format, when, by which PostgreSQL, the schema's steps
 *   per table     a line naming table and columns, its rows as COPY writes them, a line “\.”
 *   last line     trailer: rows and hash of each table, SHA-256 of every byte before this line
 */
export const FORMAT = 1;

export type Header = {
  readonly qibuBackup: number;
  readonly madeAt: string;
  readonly postgres: string;
  readonly steps: readonly { readonly name: string; readonly checksum: string }[];
};

/** A table as it stands in the file; the order of tables is one in which they can be loaded. */
export type TableHead = { readonly table: string; readonly columns: readonly string[] };

/** What a table held: rows counted, and a hash that does not depend on their order. */
export type TableSum = { readonly table: string; readonly rows: number; readonly hash: string };

export type Trailer = { readonly end: true; readonly tables: readonly TableSum[]; readonly sha256: string };

/** Closes the rows of a table. A row never looks like this: COPY doubles backslashes. */
export const END_OF_ROWS = '\\.\n';

/** One line of the file. */
export const line = (content: Header | TableHead | Trailer): string => `${JSON.stringify(content)}\n`;
