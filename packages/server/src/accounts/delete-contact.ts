import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import { loadContact } from './load-contact.ts';
import { throwAway } from './thrown-away.ts';

/** Puts a contact into the bin. Deals that name them keep doing so. */
export async function deleteContact(scope: Scope, id: string, version: number): Promise<void> {
  const before = await loadContact(scope, id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  if (!(await throwAway(scope, { ...before, entity: 'contact' })))
    throw new AppError('conflict.stale', { current: await loadContact(scope, id) });
}
