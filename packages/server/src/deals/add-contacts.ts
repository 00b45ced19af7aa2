import { invalidField } from '../error.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { personColumns } from '../text/grams.ts';
import type { RecordBody } from './record-body.ts';

/** Makes the contacts a record brings, at the deal's customer. An id that is taken is found out where the record names it. */
export async function addContacts(scope: Scope, head: DealHead, { people }: Pick<RecordBody, 'people'>): Promise<void> {
  const { tx, actor, now } = scope;
  const { account_id } = head;
  if (people.length === 0) return;
  if (account_id === null) throw invalidField('body.people.0.name', 'notOffered');
  await tx
    .insertInto('contact')
    .values(
      people.map(({ id, name, title }) => ({
        workspace_id: actor.workspaceId,
        id,
        account_id,
        name,
        title,
        ...personColumns(name),
        basis: 'legitimate-interest',
        purpose: null,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await audit(
    scope,
    ...people.map(({ id, name, title }) => ({
      action: 'created',
      entity: 'contact',
      entityId: id,
      label: name,
      changes: { name, title },
    })),
  );
}
