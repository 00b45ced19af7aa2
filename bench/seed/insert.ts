import type { Client } from 'pg';

type Row = Readonly<Record<string, unknown>>;
const BATCH = 2_000;

/** Inserts rows of one shape, a few thousand at a time. */
export async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  for (let at = 0; at < rows.length; at += BATCH) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + BATCH))],
    );
  }
}
