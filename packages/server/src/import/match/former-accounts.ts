import { sql } from 'kysely';
import { asOwner } from '../../scope/as-owner.ts';
import type { Scope } from '../../scope/scope.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly former_names: readonly string[];
}

/** Earlier names of these customers, by that name: of those merged into them, and their own before they were renamed. A name somebody bears today is nobody's earlier one. */
export async function formerNames(scope: Scope, accounts: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  // The log of changes is for administrators to read; the names of customers in sight are not kept from anybody.
  const { rows } = await asOwner(scope, () =>
    sql<{ id: string; was: string }>`select entity_id as id, changes -> 'name' ->> 0 as was from audit_log
      where workspace_id = ${scope.actor.workspaceId}::uuid and entity = 'account'
        and jsonb_typeof(changes -> 'name') = 'array' order by id`.execute(scope.tx),
  );
  const names = new Map<string, string>();
  const today = new Set(accounts.map(({ name }) => name));
  for (const { id, was } of rows) {
    const name = byId.get(id)?.name;
    if (name !== undefined && !today.has(was)) names.set(was, name);
  }
  for (const { name, former_names } of accounts)
    for (const was of former_names) if (!today.has(was)) names.set(was, name);
  return names;
}
