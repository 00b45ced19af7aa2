import type { ContactView, createContact as createRoute, patchContact as patchRoute } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { personColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { rejudge } from '../standing/index.ts';
import { AppError } from '../error.ts';
import { requireAccount } from '../scope/require-account.ts';
import { loadContact } from './load-contact.ts';

type NewContact = z.output<typeof createRoute.body>;
type Change = z.output<typeof patchRoute.body>;

const nameColumns = (name: string, former: readonly string[] = []) => ({ name, ...personColumns(name, ...former) });

/** Creates a contact at an account the actor sees. */
export async function createContact(scope: Scope, body: NewContact): Promise<ContactView> {
  await requireAccount(scope, body.accountId);
  const { name, accountId, ...rest } = body;
  const id = newId();
  await scope.tx
    .insertInto('contact')
    .values({
      workspace_id: scope.actor.workspaceId,
      id,
      account_id: accountId,
      ...nameColumns(name),
      ...rest,
      created_by: scope.actor.userId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .execute();
  await audit(scope, { action: 'created', entity: 'contact', entityId: id, label: name, changes: { ...body } });
  return loadContact(scope, id);
}

function columnsOf({ name, accountId, ...rest }: Change, formerNames: readonly string[]): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(accountId !== undefined && { account_id: accountId }),
    ...(name !== undefined && nameColumns(name, formerNames)),
  };
}

const stale = (current: ContactView): AppError => new AppError('conflict.stale', { current });

/** Changes a contact whose version the caller has seen; moves in their deals name them, so those deals are rejudged. */
export async function changeContact(
  scope: Scope,
  { id, version, change }: { readonly id: string; readonly version: number; readonly change: Change },
): Promise<ContactView> {
  const before = await loadContact(scope, id);
  if (before.version !== version) throw stale(before);
  if (change.accountId !== undefined && change.accountId !== before.account.id)
    await requireAccount(scope, change.accountId);
  const changes = differences(before, change);
  if (Object.keys(changes).length === 0) return before;
  const saved = await scope.tx
    .updateTable('contact')
    .set({ ...columnsOf(change, before.formerNames), version: version + 1, updated_at: scope.now })
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw stale(await loadContact(scope, id));
  await audit(scope, { action: 'changed', entity: 'contact', entityId: id, label: before.name, changes });
  if ('name' in changes || 'title' in changes || 'accountId' in changes)
    await rejudge(scope, { contact: id, newPost: isNewPost(before, change) });
  return loadContact(scope, id);
}

/** A title written down for the first time, or taken away, is no new post. */
const isNewPost = ({ title: before }: ContactView, { title: after }: Change): boolean =>
  before !== null && after !== null && after !== undefined && before.trim() !== after.trim();

function differences(before: ContactView, change: Change): Record<string, [unknown, unknown]> {
  const was: Record<string, unknown> = { ...before, accountId: before.account.id };
  const changed = Object.entries(change).filter(([field, value]) => value !== undefined && was[field] !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, [was[field], value]]));
}
