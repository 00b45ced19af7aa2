import type { AccountView, createAccount as createRoute, patchAccount as patchRoute } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { searchColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { rejudge } from '../standing/index.ts';
import { AppError } from '../error.ts';
import { checkOwner, checkParent, mustAnswerFor } from './check-account.ts';
import { loadAccount } from './load-account.ts';
import { nameKey } from '../text/name-key.ts';

type NewAccount = z.output<typeof createRoute.body>;
type Change = z.output<typeof patchRoute.body>;

/** The columns a name fills: itself, how it is compared, and how it is found. */
const nameColumns = (name: string, former: readonly string[] = []) => ({
  name,
  name_key: nameKey(name),
  ...searchColumns(name, ...former),
});

/** Creates an account; without an owner it is the actor's. */
export async function createAccount(scope: Scope, body: NewAccount): Promise<AccountView> {
  const { actor, now } = scope;
  const ownerId = body.ownerId ?? actor.userId;
  await checkOwner(scope, ownerId);
  if (body.parentId !== null) await checkParent(scope, body.parentId, null);
  const id = newId();
  await scope.tx
    .insertInto('account')
    .values({
      workspace_id: actor.workspaceId,
      id,
      ...nameColumns(body.name),
      industry: body.industry,
      region: body.region,
      size: body.size,
      strategic: body.strategic,
      credit_code: body.creditCode,
      parent_id: body.parentId,
      owner_id: ownerId,
      note: body.note,
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await audit(scope, { action: 'created', entity: 'account', entityId: id, label: body.name, changes: { ...body } });
  return loadAccount(scope, id);
}

const COLUMNS = {
  industry: 'industry',
  region: 'region',
  size: 'size',
  strategic: 'strategic',
  creditCode: 'credit_code',
  parentId: 'parent_id',
  ownerId: 'owner_id',
  note: 'note',
} as const satisfies Record<Exclude<keyof Change, 'name'>, string>;

function columnsOf({ name, ...change }: Change, formerNames: readonly string[]): Record<string, unknown> {
  const fields = Object.entries(change).filter(([, value]) => value !== undefined);
  const columns = fields.map(([field, value]) => [COLUMNS[field as keyof typeof COLUMNS], value]);
  return { ...Object.fromEntries(columns), ...(name !== undefined && nameColumns(name, formerNames)) };
}

/** Changes an account whose version the caller has seen. */
export async function changeAccount(
  scope: Scope,
  { id, version, change }: { readonly id: string; readonly version: number; readonly change: Change },
): Promise<AccountView> {
  const before = await loadAccount(scope, id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  if (change.ownerId !== undefined && change.ownerId !== before.owner.id) {
    mustAnswerFor(scope, before.owner.id);
    await checkOwner(scope, change.ownerId);
  }
  const changes = differences(before, change);
  if (Object.keys(changes).length === 0) return before;
  if (change.parentId) await checkParent(scope, change.parentId, id);
  const saved = await scope.tx
    .updateTable('account')
    .set({ ...columnsOf(change, before.formerNames), version: version + 1, updated_at: scope.now })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: await loadAccount(scope, id) });
  await audit(scope, { action: 'changed', entity: 'account', entityId: id, label: before.name, changes });
  // Size decides the gates, a strategic account puts its deals under special control, and their rows show its name.
  if ('size' in changes || 'strategic' in changes || 'name' in changes) await rejudge(scope, { account: id });
  return loadAccount(scope, id);
}

function differences(before: AccountView, change: Change): Record<string, [unknown, unknown]> {
  const was: Record<string, unknown> = { ...before, ownerId: before.owner.id, parentId: before.parent?.id ?? null };
  const changed = Object.entries(change).filter(([field, value]) => value !== undefined && was[field] !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, [was[field], value]]));
}
