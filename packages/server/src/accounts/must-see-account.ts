import { notFound } from '../error.ts';
import type { Scope } from '../scope/scope.ts';
import { accountRows } from './account-rows.ts';

/** An account the actor does not see does not exist. */
export async function mustSeeAccount(scope: Scope, id: string): Promise<void> {
  if (!(await accountRows(scope).where('a.id', '=', id).executeTakeFirst())) throw notFound();
}
