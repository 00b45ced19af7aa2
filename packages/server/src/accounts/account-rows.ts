import type { AccountRow } from '@qibu/contract';
import { type InferResult, sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';

/** The accounts the actor sees, deleted ones left out; not ordered yet. */
export const accountRows = (scope: Scope) =>
  scope.tx
    .selectFrom('account as a')
    .innerJoin('user_account as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.id', '=', 'a.owner_id'),
    )
    .where(accountInScope(scope))
    .where('a.deleted_at', 'is', null)
    .select(['a.id', 'a.name', 'a.industry', 'a.region', 'a.size', 'a.strategic', 'a.owner_id', 'a.grade', 'a.score'])
    .select(['a.payment_warning', 'a.updated_at', 'a.version', 'o.name as owner_name']);
export type AccountRecord = InferResult<ReturnType<typeof accountRows>>[number];

export interface AccountFigures {
  readonly openDeals: number;
  /** Open amounts in the workspace's own currency; other currencies are never added to it. */
  readonly openAmountMinor: number;
  readonly openAmounts: AccountRow['openAmounts'];
  readonly contacts: number;
}
const NONE: AccountFigures = { openDeals: 0, openAmountMinor: 0, openAmounts: [], contacts: 0 };

/** Open deals the actor sees, per account: `t.account_id`, `t.deals`, `t.amount`. */
export const openDealsByAccount = (scope: Scope) => sql<{ account_id: string; deals: number; amount: number }>`
  select d.account_id, count(*)::int as deals,
    coalesce(sum(d.amount_minor) filter (where d.currency = w.currency), 0)::bigint as amount
  from standing d join workspace w on w.id = d.workspace_id
  where ${dealInScope(scope)} and d.open and d.account_id is not null`;

interface FiguresRow {
  readonly id: string;
  readonly deals: number | null;
  readonly amount: number | null;
  readonly amounts: AccountRow['openAmounts'] | null;
  readonly contacts: number;
}

/** The same for some accounts, with the sums of each currency. */
const openByCurrency = (scope: Scope, ids: readonly string[]) => sql`
  select c.account_id, sum(c.deals)::int as deals, (sum(c.amount) filter (where c.own))::bigint as amount,
    json_agg(json_build_object('currency', c.currency, 'minor', c.amount) order by c.own desc, c.currency)
      filter (where c.amount > 0) as amounts
  from (select d.account_id, d.currency, d.currency = w.currency as own, count(*)::int as deals,
      sum(d.amount_minor)::bigint as amount
    from standing d join workspace w on w.id = d.workspace_id
    where ${dealInScope(scope)} and d.open and d.account_id = any(${idList(ids)})
    group by d.account_id, d.currency, own) c
  group by c.account_id`;

/** Counts and sums of some accounts, which the actor is known to see. */
export async function loadFigures(scope: Scope, ids: readonly string[]): Promise<(id: string) => AccountFigures> {
  const { rows } = await sql<FiguresRow>`
    select ${prepared} i.id, t.deals, t.amount, t.amounts, (select count(*)::int from contact c
      where c.workspace_id = ${scope.actor.workspaceId}::uuid and c.account_id = i.id and c.deleted_at is null) as contacts
    from unnest(${idList(ids)}) as i (id) left join (${openByCurrency(scope, ids)}) t on t.account_id = i.id`.execute(
    scope.tx,
  );
  const figures = new Map(
    rows.map((row) => [
      row.id,
      {
        openDeals: row.deals ?? 0,
        openAmountMinor: row.amount ?? 0,
        openAmounts: row.amounts ?? [],
        contacts: row.contacts,
      } satisfies AccountFigures,
    ]),
  );
  return (id) => figures.get(id) ?? NONE;
}

/** An account as lists show it. */
export const toAccountRow = (row: AccountRecord, figures: AccountFigures): AccountRow => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  region: row.region,
  size: row.size as AccountRow['size'],
  strategic: row.strategic,
  owner: { id: row.owner_id, name: row.owner_name },
  grade: row.grade as AccountRow['grade'],
  score: row.score,
  paymentWarning: row.payment_warning,
  ...figures,
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
