import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import { searchColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import type { AccountRecord } from '../plan/records.ts';
import type { Changes, StoredRecord } from './change.ts';
import { mergedAccounts } from './merged-accounts.ts';
import { joinLines, type Lines } from './join-lines.ts';
import type { NewOwner } from './keep-owner.ts';
import { matchRecords } from './match.ts';

/** Customers of these names, or merged from one of them; one out of sight does not exist here, so a file can neither meet nor change it. */
async function loadStored(scope: Scope, keys: readonly string[]): Promise<Map<string, StoredRecord>> {
  const merged = await mergedAccounts(scope, keys);
  const rows = await scope.tx
    .selectFrom('account as a')
    .where('a.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'a.id'))
    .where(sql<boolean>`(a.name_key = any(${[...keys]}::text[]) or a.id = any(${idList([...merged.values()])}))`)
    .where('a.deleted_at', 'is', null)
    .select(['a.id', 'a.name_key', 'a.industry', 'a.region', 'a.size', 'a.strategic', 'a.credit_code', 'a.parent_id'])
    .select(['a.owner_id', 'a.note', 'a.version'])
    .orderBy('a.id', 'desc')
    .execute();
  // Of two customers with one key the elder is meant: later entries overwrite, and ids grow with time.
  const named = new Map(rows.map((row) => [row.name_key, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [key, id] of merged) {
    const kept = byId.get(id);
    if (kept !== undefined && !named.has(key)) named.set(key, kept);
  }
  return named;
}

interface Owners {
  readonly owners: ReadonlyMap<string, string>;
  readonly newOwner: NewOwner;
}

/** Customers a file brings or names; a parent refers to another of them. */
export async function matchAccounts(
  scope: Scope,
  accounts: readonly AccountRecord[],
  { owners, newOwner }: Owners,
): Promise<Changes> {
  const stored = await loadStored(
    scope,
    accounts.map(({ key }) => key),
  );
  const ownerOf = ({ owner }: AccountRecord): string | null => (owner === null ? null : (owners.get(owner) ?? null));
  const facts = (record: AccountRecord) => ({
    industry: record.industry,
    region: record.region,
    credit_code: record.creditCode,
    note: record.note,
  });
  const changes = matchRecords({
    records: accounts,
    stored,
    wanted: (record, found) =>
      record.mentioned
        ? {}
        : {
            ...facts(record),
            size: record.size,
            strategic: record.strategic,
            owner_id: newOwner(record, found, ownerOf(record)),
          },
    fresh: (record) => ({
      name: record.name,
      name_key: record.key,
      ...facts(record),
      size: record.size ?? 'large',
      strategic: record.strategic ?? false,
      owner_id: ownerOf(record) ?? scope.actor.userId,
      ...searchColumns(record.name),
    }),
  });
  return withParents(accounts, changes, { stored, groups: await loadGroups(scope, accounts) });
}

interface KnownGroups {
  readonly stored: ReadonlyMap<string, StoredRecord>;
  /** Every customer's parent as it is. */
  readonly groups: Lines;
}

/** The groups there are; a file without parents joins none. */
async function loadGroups({ tx, actor }: Scope, accounts: readonly AccountRecord[]): Promise<Lines> {
  if (accounts.every(({ parent }) => parent === null)) return new Map();
  const rows = await tx
    .selectFrom('account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('parent_id', 'is not', null)
    .select(['id', 'parent_id'])
    .execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

/** Parents by id: for new customers in their row, for stored ones as a change. Groups are trees. */
function withParents(accounts: readonly AccountRecord[], changes: Changes, { stored, groups }: KnownGroups): Changes {
  const wanted = new Map<string, string>();
  for (const { key, parent } of accounts) {
    const [id, parentId] = [changes.ids.get(key), parent === null ? undefined : changes.ids.get(parent)];
    if (id !== undefined && parentId !== undefined) wanted.set(id, parentId);
  }
  const parents = joinLines(groups, wanted);
  const patched = new Map(changes.patches.map((patch) => [patch.id, patch]));
  for (const { id, parent_id, version, ...row } of stored.values()) {
    const parent = parents.get(id);
    if (parent === undefined || parent === parent_id) continue;
    const { before, after } = patched.get(id) ?? { before: {}, after: {} };
    const label = patched.get(id)?.label ?? String(row.name_key);
    const full = { before: { ...before, parent_id }, after: { ...after, parent_id: parent } };
    patched.set(id, { id, label, version, ...full });
  }
  return {
    ids: changes.ids,
    created: changes.created.map((each) => ({
      ...each,
      row: { ...each.row, parent_id: parents.get(each.id) ?? null },
    })),
    patches: [...patched.values()],
    unchanged: accounts.length - changes.created.length - patched.size,
  };
}
