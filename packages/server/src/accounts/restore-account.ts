import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';
import { mustAnswerFor } from './check-account.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';
import { takeBack } from './thrown-away.ts';

/** Takes an account out of the bin again; for everyone who could have deleted it. */
export async function restoreAccount(scope: Scope, id: string): Promise<void> {
  const found = await scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.id', '=', id)
    .where('a.deleted_at', 'is not', null)
    .select('a.owner_id')
    .executeTakeFirst();
  if (!found) throw notFound();
  mustAnswerFor(scope, found.owner_id);
  await takeBack(scope, { entity: 'account', id });
}
