import { type CustomerFit, holder, judgeCustomer, type KnownFacts, knownFacts } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { loadAccountBooks } from '../ledger/ledger.ts';
import { parametersFor } from '../ledger/parameters-for.ts';

export interface AccountJudgement {
  readonly fit: CustomerFit;
  /** What is known of the account itself, newest first. */
  readonly known: KnownFacts;
}

/** How well some accounts fit us as of today, by account id; of those the actor sees. */
async function judgeAccounts(scope: Scope, accountIds: readonly string[]): Promise<Map<string, AccountJudgement>> {
  const [books, workspace] = await Promise.all([
    loadAccountBooks(scope, accountIds),
    scope.tx
      .selectFrom('workspace')
      .where('id', '=', scope.actor.workspaceId)
      .select('parameters')
      .executeTakeFirstOrThrow(),
  ]);
  const parameters = parametersFor(workspace.parameters);
  return new Map(
    [...books].map(([id, book]) => {
      const known = knownFacts(book, scope.today);
      return [id, { known, fit: judgeCustomer(holder(known, parameters), parameters.customer) }];
    }),
  );
}

/** The same for one account. */
export async function judgeAccount(scope: Scope, id: string): Promise<AccountJudgement> {
  const judged = (await judgeAccounts(scope, [id])).get(id);
  if (!judged) throw new Error('every account asked for is judged');
  return judged;
}

/** Stores class, score and payment warning of accounts; returns those in which something changed. */
export async function refreshAccountFit(scope: Scope, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const fits = await judgeAccounts(scope, accountIds);
  const rows = [...fits].map(
    ([
      id,
      {
        fit: { grade, score, paymentWarning },
      },
    ]) => ({
      id,
      grade,
      score: score === null ? null : Math.round(score * 100) / 100,
      payment_warning: paymentWarning,
    }),
  );
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
