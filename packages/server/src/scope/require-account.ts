import { namedNotFound } from '../error.ts';
import { accountInScope } from './accounts-in-scope.ts';
import type { Scope } from './scope.ts';

/** Whether the actor sees this account. Locks it until the transaction ends. */
export async function seesAccount(scope: Scope, id: string): Promise<boolean> {
  const found = await scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.id', '=', id)
    .where('a.deleted_at', 'is', null)
    .select('a.id')
    .forShare('a')
    .executeTakeFirst();
  return found !== undefined;
}

/** The actor must be able to see the account of a new contact. Locks it until the transaction ends. */
export async function requireAccount(scope: Scope, id: string): Promise<void> {
  if (!(await seesAccount(scope, id))) throw namedNotFound(['body.accountId']);
}
