import { sql } from 'kysely';
import type { Scope } from '../../db/scope.ts';
import type { Columns, Patch } from '../match/change.ts';

export type Table = 'user_account' | 'product' | 'account' | 'contact' | 'deal';
const BATCH = 1_000;

/** Told after each batch; may throw to stop the whole import. */
export type Report = (rows: number) => Promise<void>;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** Inserts whole rows, a batch a statement: one parameter of JSON, read by the table's own types. */
export async function insertRows(
  { tx }: Scope,
  table: string,
  rows: readonly Columns[],
  report: Report = async () => {},
): Promise<void> {
  for (const batch of batches(rows)) {
    const columns = sql.join(Object.keys(batch[0] ?? {}).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::json)`.execute(
      tx,
    );
    await report(batch.length);
  }
}

/** Columns an import may change, table by table. */
const CHANGING: Readonly<Record<Table, readonly string[]>> = {
  user_account: ['title', 'manager_id'],
  product: ['series', 'price_minor', 'currency'],
  account: ['industry', 'region', 'size', 'strategic', 'credit_code', 'parent_id', 'owner_id', 'note'],
  contact: ['title', 'department', 'phone', 'email', 'note'],
  deal: [
    'name',
    'account_id',
    'owner_id',
    'product_id',
    'amount_minor',
    'currency',
    'closes_on',
    'opened_on',
    'closed_on',
    'stage',
    'outcome',
    'status_claimed',
    'source',
    'note',
    'grams',
    'search',
  ],
};
const VERSIONED: ReadonlySet<Table> = new Set(['user_account', 'account', 'contact', 'deal']);
const DATED: ReadonlySet<Table> = new Set(['account', 'contact', 'deal']);

/** Lays changed columns over stored rows; the version grows by one, so that open pages notice. */
export async function patchRows(
  { tx, actor, now }: Scope,
  table: Table,
  patches: readonly Pick<Patch, 'id' | 'after'>[],
  report: Report = async () => {},
): Promise<void> {
  const columns = sql.join(CHANGING[table].map((name) => sql.ref(name)));
  const laid = sql.join(CHANGING[table].map((name) => sql.ref(`r.${name}`)));
  const extra = [
    ...(VERSIONED.has(table) ? [sql`, version = t.version + 1`] : []),
    ...(DATED.has(table) ? [sql`, updated_at = ${now}`] : []),
  ];
  for (const batch of batches(patches)) {
    const rows = JSON.stringify(batch.map(({ id, after }) => ({ id, after })));
    await sql`update ${sql.table(table)} t
      set (${columns}) = (select ${laid} from jsonb_populate_record(t, u.after) r) ${sql.join(extra, sql``)}
      from jsonb_to_recordset(${rows}::jsonb) as u (id uuid, after jsonb)
      where t.workspace_id = ${actor.workspaceId} and t.id = u.id`.execute(tx);
    await report(batch.length);
  }
}
