import { Client, type ClientConfig } from 'pg';

/** The rows an import writes for a deal, and the column by which they name it. A deal made by hand has no `import_change`. */
const TABLES = {
  deal: 'id',
  standing: 'id',
  deal_shown: 'id',
  stage_move: 'deal_id',
  import_change: 'entity_id',
  audit_log: 'entity_id',
} as const;

/** What a copy has of its own. */
const OWN: Readonly<Record<string, string>> = {
  'deal.import_key': "t.import_key || '-' || m.fresh",
  'stage_move.id': 'gen_random_uuid()',
  'audit_log.id': 'gen_random_uuid()',
};

/**
 * Statements that write the rows of deals once more, as new ones: `create` those of one deal, `import` all of the last import.
 * One statement each, of inserts alone, with every index and foreign key there is.
 */
export async function copyStatements(connection: ClientConfig): Promise<{ create: string; import: string }> {
  const client = new Client(connection);
  await client.connect();
  try {
    const columns = await columnsOf(client);
    const last = `select entity_id as id from import_change where workspace_id = $1 and entity = 'deal' and import_id =
      (select id from import_job where workspace_id = $1 and state = 'done' order by created_at desc limit 1)`;
    return { create: copyOf('select $2::uuid as id', columns), import: copyOf(last, columns) };
  } finally {
    await client.end();
  }
}

async function columnsOf(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; names: string[] }>(
    `select table_name as "table", array_agg(column_name::text order by ordinal_position) as names
     from information_schema.columns where table_schema = 'public' and table_name = any($1) group by 1`,
    [Object.keys(TABLES)],
  );
  return new Map(rows.map(({ table, names }) => [table, names]));
}

function copyOf(which: string, columns: ReadonlyMap<string, readonly string[]>): string {
  const inserts = Object.entries(TABLES).map(([table, key]) => {
    const names = columns.get(table) ?? [];
    const values = names.map((name) => (name === key ? 'm.fresh' : (OWN[`${table}.${name}`] ?? `t.${name}`)));
    return `${table}_copy as (insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
      from m join ${table} t on t.workspace_id = $1 and t.${key} = m.id)`;
  });
  return `with m as materialized (select x.id, gen_random_uuid() as fresh from (${which}) x),
    ${inserts.join(',\n')} select count(*)::int as deals from m`;
}
