import { notFound } from '../error.ts';
import { accountInScope } from './accounts-in-scope.ts';
import type { Scope } from './scope.ts';

/** The actor must be able to see the account of a new deal or contact. Locks it until the transaction ends. */
export async function requireAccount(scope: Scope, id: string): Promise<void> {
  const found = await scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.id', '=', id)
    .where('a.deleted_at', 'is', null)
    .select('a.id')
    .forShare('a')
    .executeTakeFirst();
  if (!found) throw notFound();
}
