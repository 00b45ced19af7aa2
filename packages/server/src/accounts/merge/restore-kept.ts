import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { personColumns, searchColumns } from '../../text/grams.ts';
import type { KeptMerge } from './kept-merge.ts';
import { findByFormerNames, type StoredRow, storedRow } from './merge-records.ts';
import type { Entity } from './moved-rows.ts';

/** Never written back: who a record is, and what counts its changes. */
const OWN = new Set(['workspace_id', 'id', 'version', 'updated_at', 'created_at']);
/** No fields of the form: what is worked out of the names, and where a record came from. */
const DERIVED = new Set([
  ...Object.keys(searchColumns('')),
  ...Object.keys(personColumns('')),
  'former_names',
  'origin',
]);

/** Columns the database works out of others by itself. */
async function generatedColumns(tx: Scope['tx'], entity: Entity): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${entity}::regclass and attgenerated <> ''`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const asField = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Puts back each field that still holds what the merge gave it; answers those changed since then, which stay. */
export async function restoreKept(scope: Scope, merged: KeptMerge): Promise<string[]> {
  const now = await storedRow(scope, merged, merged.kept);
  const made = await generatedColumns(scope.tx, merged.entity);
  const after = merged.moved.after ?? (now.version === merged.version_after ? now : merged.before);
  const given = Object.keys(merged.before).filter(
    (name) => !OWN.has(name) && !made.has(name) && !same(merged.before[name], after[name]),
  );
  const back = given.filter((name) => same(now[name], after[name]));
  if (back.length > 0) await putBack(scope, merged, back);
  const stayed = given.filter((name) => !back.includes(name));
  // A new name is found without the other's.
  if (!same(now.name, after.name)) await findByFormerNames(scope, merged, []);
  return stayed.filter((name) => !DERIVED.has(name)).map(asField);
}

async function putBack(scope: Scope, merged: KeptMerge, columns: readonly string[]): Promise<void> {
  const { tx, actor, now } = scope;
  const before: Pick<StoredRow, string> = merged.before;
  const table = sql.table(merged.entity);
  const values = sql.join(columns.map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`));
  await sql`update ${table} t set ${values}, version = t.version + 1, updated_at = ${now}
    from jsonb_populate_record(null::${table}, ${JSON.stringify(before)}::jsonb) r
    where t.workspace_id = ${actor.workspaceId}::uuid and t.id = ${merged.kept}::uuid`.execute(tx);
}
