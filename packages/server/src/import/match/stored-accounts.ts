import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import type { AccountRecord } from '../plan/records.ts';
import type { StoredRecord } from './change.ts';
import { mergedAccounts } from './merged-accounts.ts';

export interface StoredAccount extends StoredRecord {
  readonly name: string;
  readonly name_key: string;
  readonly former_names: readonly string[];
}

/** Which stored customer each record means, by the record's key. */
export interface MetAccounts {
  readonly stored: ReadonlyMap<string, StoredAccount>;
  /** Records known by our own id: only their name may be a new one. */
  readonly byId: ReadonlySet<AccountRecord>;
  /** Records that mean a customer another record is: they change nothing. */
  readonly again: ReadonlySet<AccountRecord>;
}

/** The name a record is compared by; behind it may stand the id that tells it from another of its name. */
export const nameOf = (key: string): string => key.split('\n', 1)[0] ?? key;

/** Customers of these names or ids, or merged from one of them; one out of sight does not exist here, so a file can neither meet nor change it. */
async function load(scope: Scope, keys: readonly string[], ids: readonly string[]) {
  const merged = await mergedAccounts(scope, keys, ids);
  const rows: StoredAccount[] = await scope.tx
    .selectFrom('account as a')
    .where('a.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'a.id'))
    .where(
      sql<boolean>`(a.name_key = any(${[...keys]}::text[]) or a.id = any(${idList([...ids, ...merged.values()])}))`,
    )
    .where('a.deleted_at', 'is', null)
    .select(['a.id', 'a.name', 'a.name_key', 'a.former_names', 'a.industry', 'a.region', 'a.size', 'a.strategic'])
    .select(['a.credit_code', 'a.parent_id', 'a.owner_id', 'a.note', 'a.version'])
    .orderBy('a.id', 'desc')
    .execute();
  return { merged, rows };
}

/** Whom the records of a file mean: by our own id, then by name, then by what was merged. */
export async function meetAccounts(scope: Scope, records: readonly AccountRecord[]): Promise<MetAccounts> {
  const keys = records.map(({ key }) => nameOf(key));
  const { merged, rows } = await load(
    scope,
    keys,
    records.flatMap(({ id }) => id ?? []),
  );
  // Of two customers with one key the elder is meant: later entries overwrite, and ids grow with time.
  const named = new Map(rows.map((row) => [row.name_key, row]));
  const live = new Map(rows.map((row) => [row.id, row]));
  const kept = (of: string) => live.get(merged.get(of) ?? '');
  const own = (record: AccountRecord) => (record.id === null ? undefined : live.get(record.id));
  const stored = new Map<string, StoredAccount>();
  const byId = new Set(records.filter((record) => own(record) !== undefined));
  const again = new Set<AccountRecord>();
  const taken = new Set<string>();
  for (const record of [...byId, ...records.filter((each) => !byId.has(each))]) {
    const key = nameOf(record.key);
    const found = own(record) ?? (record.id === null ? undefined : kept(record.id)) ?? named.get(key) ?? kept(key);
    if (found === undefined) continue;
    stored.set(record.key, found);
    if (taken.has(found.id)) again.add(record);
    if (!record.mentioned) taken.add(found.id);
  }
  return { stored, byId, again };
}
