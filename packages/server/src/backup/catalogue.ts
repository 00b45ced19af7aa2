import type { Client } from 'pg';
import { PlainError } from '../postgres/plain-error.ts';
import type { TableHead, TableSum } from './format.ts';

/** The list of schema steps is not contents: it is compared, not loaded. */
const STEPS = 'schema_migration';

type Reference = { readonly from: string; readonly to: string };

/** Every table of the schema with its columns, ordered so that a table comes after those it refers to. */
export async function readTables(client: Client): Promise<TableHead[]> {
  const tables = await client.query<TableHead>(
    `SELECT c.relname::text AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
    [STEPS],
  );
  const references = await client.query<Reference>(
    `SELECT DISTINCT f.relname::text AS "from", t.relname::text AS "to"
     FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND f.relnamespace = 'public'::regnamespace AND f.oid <> t.oid`,
  );
  return inLoadingOrder(tables.rows, references.rows);
}

/** Orders tables after those they refer to. A reference to itself is no matter: COPY checks when all rows are in. */
function inLoadingOrder(tables: readonly TableHead[], references: readonly Reference[]): TableHead[] {
  const ordered: TableHead[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ table }) => !placed.has(table) && references.every((one) => one.from !== table || placed.has(one.to)),
    );
    if (next.length === 0)
      throw new PlainError('Some tables refer to each other in a circle; a backup in loading order is not possible.');
    for (const table of next) placed.add(table.table);
    ordered.push(...next);
  }
  return ordered;
}

/** Settings that make a row read the same on every server. */
export const SAME_TEXT = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL row_security = off`;

/** Counts and hashes the rows of a table inside the database. */
export async function sumTable(client: Client, table: string): Promise<TableSum> {
  const name = quoted(table);
  const sums = await client.query<{ rows: string; hash: string }>(
    `SELECT count(*)::text AS rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS hash FROM public.${name} t`,
  );
  const sum = sums.rows[0];
  if (!sum) throw new Error(`no sum for ${table}`);
  return { table, rows: Number(sum.rows), hash: sum.hash };
}

/** A table or column name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The target of a COPY. */
export const copyTarget = ({ table, columns }: TableHead): string =>
  `public.${quoted(table)} (${columns.map(quoted).join(', ')})`;
