import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import { mustAnswerFor } from './check-account.ts';
import { loadAccount } from './load-account.ts';
import { throwAway } from './thrown-away.ts';

/** Puts an account into the bin; its contacts leave the lists with it. */
export async function deleteAccount(scope: Scope, id: string, version: number): Promise<void> {
  const before = await loadAccount(scope, id);
  mustAnswerFor(scope, before.owner.id);
  if (before.version !== version) throw new AppError('conflict.stale', { current: before });
  if (!(await throwAway(scope, { ...before, entity: 'account' })))
    throw new AppError('conflict.stale', { current: await loadAccount(scope, id) });
}
