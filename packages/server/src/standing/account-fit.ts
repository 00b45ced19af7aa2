import { type CustomerFit, type DealFacts, holder, judgeCustomer, knownBy, type Ledger } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { type LedgerRows, loadLedgerRows } from '../ledger/ledger-rows.ts';
import { parametersFor } from '../ledger/parameters-for.ts';

/** How well some accounts fit us as of today, by account id; of those the actor sees. */
async function judgeAccounts(scope: Scope, accountIds: readonly string[]): Promise<Map<string, CustomerFit>> {
  const rows = await loadLedgerRows(scope, { dealIds: [], accountIds });
  const workspace = await scope.tx
    .selectFrom('workspace')
    .where('id', '=', scope.actor.workspaceId)
    .select('parameters')
    .executeTakeFirstOrThrow();
  const parameters = parametersFor(workspace.parameters);
  const ledgerOf = ledgersOf(rows);
  return new Map(
    accountIds.map((id) => {
      const known = knownBy(ledgerOf(id), scope.today);
      return [id, judgeCustomer(holder(known, parameters), parameters.customer)];
    }),
  );
}

/** What is kept on an account, in the form of a deal's ledger without a deal. */
function ledgersOf(rows: LedgerRows): (accountId: string) => Ledger {
  const evidence = Map.groupBy(rows.accountEvidence, (row) => row.accountId);
  const claims = Map.groupBy(rows.accountClaims, (row) => row.accountId);
  const nothing = { people: [], signals: [], moves: [], interactions: [], tasks: [], dismissals: [] };
  return (id) =>
    ({
      ...nothing,
      deal: { closedOn: null } satisfies Partial<DealFacts>,
      evidence: evidence.get(id) ?? [],
      claims: claims.get(id) ?? [],
    }) as unknown as Ledger; // the customer's fit looks at claims and evidence only
}

/** Stores class, score and payment warning of accounts; returns those in which something changed. */
export async function refreshAccountFit(scope: Scope, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const fits = await judgeAccounts(scope, accountIds);
  const rows = [...fits].map(([id, { grade, score, paymentWarning }]) => ({
    id,
    grade,
    score: score === null ? null : Math.round(score * 100) / 100,
    payment_warning: paymentWarning,
  }));
  const changed = await sql<{ id: string }>`
    update account a set grade = n.grade, score = n.score, payment_warning = n.payment_warning
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, grade text, score real, payment_warning boolean)
    where a.workspace_id = ${scope.actor.workspaceId} and a.id = n.id
      and (a.grade, a.score, a.payment_warning) is distinct from (n.grade, n.score, n.payment_warning)
    returning a.id`.execute(scope.tx);
  return changed.rows.map(({ id }) => id);
}

/** Marks given to customers age too: works out anew every account that has any. */
export async function refreshScoredAccounts(scope: Scope): Promise<void> {
  const scored = await scope.tx
    .selectFrom('claim')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('account_id', 'is not', null)
    .select('account_id')
    .distinct()
    .execute();
  await refreshAccountFit(
    scope,
    scored.flatMap(({ account_id }) => account_id ?? []),
  );
}

/** Deals of an account, closed ones too: its size and marks carry no date, so a change of them reaches every summary. */
export async function dealsReachedBy({ tx, actor }: Scope, accountId: string): Promise<string[]> {
  const found = await tx
    .selectFrom('deal')
    .where('workspace_id', '=', actor.workspaceId)
    .where('account_id', '=', accountId)
    .where('deleted_at', 'is', null)
    .select('id')
    .execute();
  return found.map(({ id }) => id);
}
