import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { FIELD_COLUMNS } from '../../ledger/deal-fields.ts';
import type { Patch } from '../match/change.ts';
import { batches, type Report } from './insert-rows.ts';

export type Table = 'user_account' | 'product' | 'account' | 'contact' | 'deal';
/** Columns an import may change, table by table. */
const CHANGING: Readonly<Record<Table, readonly string[]>> = {
  user_account: ['title', 'manager_id'],
  product: ['series', 'price_minor', 'currency'],
  account: [
    'name',
    'name_key',
    'industry',
    'region',
    'size',
    'strategic',
    'credit_code',
    'parent_id',
    'owner_id',
    'note',
    'grams',
    'search',
  ],
  contact: ['name', 'account_id', 'title', 'department', 'phone', 'email', 'note', 'grams', 'search'],
  deal: [
    'import_key',
    'name',
    'account_id',
    'owner_id',
    'product_id',
    'amount_minor',
    'currency',
    'opened_on',
    'closed_on',
    'stage',
    'outcome',
    'outcome_reason',
    'outcome_edition_id',
    ...FIELD_COLUMNS,
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
