import type { Client } from 'pg';

/** Collations of this schema whose indexes were built with another version of ICU than the one loaded. */
const OUTDATED = `SELECT c.collname AS name, pg_collation_actual_version(c.oid) AS now FROM pg_collation c
  WHERE c.collnamespace = current_schema()::regnamespace AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)`;
const INDEXES = `SELECT DISTINCT d.objid::regclass::text AS index FROM pg_depend d JOIN pg_collation c ON c.oid = d.refobjid
  JOIN pg_class i ON i.oid = d.objid AND i.relkind = 'i'
  WHERE d.refclassid = 'pg_collation'::regclass AND d.classid = 'pg_class'::regclass
    AND c.collname = $1 AND c.collnamespace = current_schema()::regnamespace`;

/** Builds the indexes of an order of names anew when its library was replaced: they would miss rows otherwise. */
export async function refreshCollations(client: Client): Promise<string[]> {
  const outdated = (await client.query<{ name: string }>(OUTDATED)).rows.map(({ name }) => name);
  for (const name of outdated) {
    for (const { index } of (await client.query<{ index: string }>(INDEXES, [name])).rows)
      await client.query(`REINDEX INDEX ${index}`);
    await client.query(`ALTER COLLATION ${client.escapeIdentifier(name)} REFRESH VERSION`);
  }
  return outdated;
}
