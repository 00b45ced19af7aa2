import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';
import { contactInScope } from '../scope/accounts-in-scope.ts';
import { takeBack } from './thrown-away.ts';

/** Takes a contact of an account the actor sees out of the bin again. */
export async function restoreContact(scope: Scope, id: string): Promise<void> {
  const found = await scope.tx
    .selectFrom('contact as c')
    .where(contactInScope(scope))
    .where('c.id', '=', id)
    .select('c.id')
    .executeTakeFirst();
  if (!found) throw notFound();
  await takeBack(scope, { entity: 'contact', id });
}
