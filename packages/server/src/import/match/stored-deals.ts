import { sql } from 'kysely';
import { FIELD_COLUMNS } from '../../ledger/deal-fields.ts';
import { dealInScope, idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import type { StoredRecord } from './change.ts';

/** What tells a stored deal from others: enough to find the one a row means. */
export interface DealSign {
  readonly id: string;
  readonly name: string;
  readonly account_id: string | null;
  /** The number it came with; with a line break, only customer and name as they were then. */
  readonly import_key: string | null;
  readonly outcome: string;
}

export interface SignsAsked {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly accounts: readonly string[];
  /** Those without a customer as well. */
  readonly homeless: boolean;
}

/** Deals of these ids, numbers or customers; one out of sight does not exist here, so a file can neither meet nor change it. */
export async function loadSigns(scope: Scope, asked: SignsAsked): Promise<DealSign[]> {
  const tests = [
    ...(asked.ids.length > 0 ? [sql`d.id = any(${idList(asked.ids)})`] : []),
    ...(asked.keys.length > 0 ? [sql`d.import_key = any(${[...asked.keys]}::text[])`] : []),
    ...(asked.accounts.length > 0 ? [sql`d.account_id = any(${idList(asked.accounts)})`] : []),
    ...(asked.homeless ? [sql`d.account_id is null`] : []),
  ];
  // One look by each index; a single condition of all of them would read every deal.
  const looks = tests.map(
    (test) => sql`select d.id, d.name, d.account_id, d.import_key, d.outcome from deal d
      where ${dealInScope(scope)} and d.deleted_at is null and ${test}`,
  );
  if (looks.length === 0) return [];
  const { rows } = await sql<DealSign>`${sql.join(looks, sql` union `)} order by id`.execute(scope.tx);
  return rows;
}

/** Which of these ids are deals in the bin that the actor may see. */
export async function binnedDeals(scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select d.id from deal d
    where ${dealInScope(scope)} and d.deleted_at is not null and d.id = any(${idList(ids)})`.execute(scope.tx);
  return new Set(rows.map(({ id }) => id));
}

/** A stored deal with what a file may change, and the key of its customer. */
export interface StoredDeal extends StoredRecord {
  readonly import_key: string | null;
  readonly account_key: string | null;
  readonly outcome: string;
}

/** Deals in full, by id. */
export async function loadDeals(scope: Scope, ids: readonly string[]): Promise<Map<string, StoredDeal>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.tx
    .selectFrom('deal as d')
    .leftJoin('account as a', (join) =>
      join.onRef('a.workspace_id', '=', 'd.workspace_id').onRef('a.id', '=', 'd.account_id'),
    )
    .where(dealInScope(scope))
    .where('d.id', '=', sql<string>`any(${idList(ids)})`)
    .select(['d.id', 'd.import_key', 'd.name', 'd.account_id', 'd.owner_id', 'd.product_id', 'd.amount_minor'])
    .select(FIELD_COLUMNS.map((column) => `d.${column}` as const))
    .select(['d.currency', 'd.opened_on', 'd.closed_on', 'd.stage', 'd.outcome', 'd.version'])
    .select('a.name_key as account_key')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
