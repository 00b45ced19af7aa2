import { type RawBuilder, sql } from 'kysely';
import { requireAccount } from '../scope/require-account.ts';
import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';
import { idList } from '../scope/deals-in-scope.ts';

/** Records a deal is to point at; a missing key points at nothing. */
export interface References {
  readonly accountId?: string | null | undefined;
  readonly productId?: string | null | undefined;
  readonly userIds?: readonly string[];
}

/** Every reference must lead to something the actor sees; otherwise the command answers 404. */
export async function requireReferences(scope: Scope, references: References): Promise<void> {
  // A concurrent rejudging of the account's deals waits, and then includes this one.
  if (references.accountId) await requireAccount(scope, references.accountId);
  const checks = plainChecks(scope, references);
  if (checks.length === 0) return;
  const result = await sql<{ ok: boolean }>`select ${sql.join(checks, sql` and `)} as ok`.execute(scope.tx);
  if (!result.rows[0]?.ok) throw notFound();
}

function plainChecks({ actor }: Scope, { productId, userIds = [] }: References): RawBuilder<boolean>[] {
  const checks: RawBuilder<boolean>[] = [];
  const users = [...new Set(userIds)];
  if (productId)
    checks.push(sql`exists (select from product where workspace_id = ${actor.workspaceId} and id = ${productId})`);
  if (users.length > 0)
    checks.push(sql`(select count(*) from user_account where workspace_id = ${actor.workspaceId} and active
      and id = any(${idList(users)})) = ${users.length}`);
  return checks;
}
