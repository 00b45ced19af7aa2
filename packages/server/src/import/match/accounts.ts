import { searchColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import type { AccountRecord, PlanProblem } from '../plan/records.ts';
import type { Changes, Patch, StoredRecord } from './change.ts';
import { joinLines, type Lines } from './join-lines.ts';
import type { NewOwner } from './keep-owner.ts';
import { matchRecords } from './match.ts';
import { accountKey } from '../values/name-key.ts';
import { meetAccounts, nameOf, type StoredAccount } from './stored-accounts.ts';

interface Owners {
  readonly owners: ReadonlyMap<string, string>;
  readonly newOwner: NewOwner;
  /** Hears of rows that only the store could tell something of. */
  readonly problems: PlanProblem[];
}

/** A renamed customer is compared and found by its new name, and after an undo by its old one. */
function withName(patch: Patch, { name_key, former_names }: StoredAccount): Patch {
  const { before, after } = patch;
  if (typeof after.name !== 'string' || typeof before.name !== 'string') return patch;
  return {
    ...patch,
    before: { ...before, name_key, ...searchColumns(before.name, ...former_names) },
    after: { ...after, name_key: accountKey(after.name), ...searchColumns(after.name, ...former_names) },
  };
}

/** Customers a file brings or names; a parent refers to another of them. */
export async function matchAccounts(
  scope: Scope,
  accounts: readonly AccountRecord[],
  { owners, newOwner, problems }: Owners,
): Promise<Changes> {
  const { stored, byId, again } = await meetAccounts(scope, accounts);
  for (const { table, row, name: value, mentioned } of again) {
    if (!mentioned) problems.push({ table, row, column: null, code: 'duplicate', value, severity: 'warning' });
  }
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
      record.mentioned || again.has(record)
        ? {}
        : {
            ...facts(record),
            name: byId.has(record) ? record.name : null,
            size: record.size,
            strategic: record.strategic,
            owner_id: newOwner(record, found, ownerOf(record)),
          },
    fresh: (record) => ({
      name: record.name,
      name_key: nameOf(record.key),
      ...facts(record),
      size: record.size ?? 'large',
      strategic: record.strategic ?? false,
      owner_id: ownerOf(record) ?? scope.actor.userId,
      ...searchColumns(record.name),
    }),
  });
  const byStored = new Map([...stored.values()].map((account) => [account.id, account]));
  const patches = changes.patches.map((patch) => {
    const account = byStored.get(patch.id);
    return account === undefined ? patch : withName(patch, account);
  });
  return withParents(accounts, { ...changes, patches }, { stored, groups: await loadGroups(scope, accounts) });
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
