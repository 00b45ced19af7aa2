import type { ClosedDeal, getBuyingHistory as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import { dealInScope } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { mustSeeAccount } from './must-see-account.ts';

const MOST = 200;

/** What a customer bought and what it did not, of the deals the actor sees; sums of each currency by itself. */
export async function loadBuying(scope: Scope, id: string): Promise<ReplyOf<typeof route>> {
  await mustSeeAccount(scope, id);
  const here = sql<boolean>`${dealInScope(scope)} and d.deleted_at is null and d.account_id = ${id}::uuid`;
  const { rows: sums } = await sql<{ currency: string; minor: number | null; won: number; bare: number }>`
    select d.currency, sum(d.amount_minor)::bigint as minor, count(*)::int as won,
      (count(*) filter (where d.amount_minor is null))::int as bare
    from deal d join workspace w on w.id = d.workspace_id where ${here} and d.outcome = 'won'
    group by d.currency, w.currency order by d.currency = w.currency desc, d.currency`.execute(scope.tx);
  const { rows: closed } = await sql<ClosedDeal>`select d.id, d.name, d.outcome, d.closed_on "closedOn",
      d.amount_minor "amountMinor", d.currency, d.outcome_reason as reason,
      (select t.cause from deal_turn t where t.workspace_id = d.workspace_id and t.deal_id = d.id and t.what = 'outcome'
        and t.after = d.outcome order by t.recorded_at desc, t.id desc limit 1) as cause
    from deal d where ${here} and d.outcome <> 'open'
    order by d.closed_on desc nulls last, d.id desc limit ${MOST}`.execute(scope.tx);
  return {
    revenue: sums.flatMap(({ currency, minor }) => (minor === null ? [] : [{ currency, minor }])),
    won: sums.reduce((all, { won }) => all + won, 0),
    wonWithoutAmount: sums.reduce((all, { bare }) => all + bare, 0),
    closed,
  };
}
