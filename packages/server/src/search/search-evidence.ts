import { type EvidenceHit, LIMITS } from '@qibu/contract';
import { sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { wordsOf } from '../text/text-filter.ts';

/** Evidence the actor sees that holds every typed word, the newest first; corrected and retracted lines are left out. */
export async function searchEvidence(scope: Scope, typed: string): Promise<EvidenceHit[]> {
  const words = wordsOf(typed.toLowerCase()).filter(Boolean);
  if (words.length === 0) return [];
  const holds = words.map((word) => sql<boolean>`position(${word} in lower(e.quote)) > 0`);
  const { rows } = await sql<EvidenceHit>`select ${prepared} e.id, e.quote, e.happened_on as "happenedOn",
      case when e.deal_id is null then 'account' else 'deal' end as place,
      coalesce(e.deal_id, e.account_id) as "placeId", coalesce(d.name, a.name) as "placeName"
    from evidence e
    left join standing d on d.workspace_id = e.workspace_id and d.id = e.deal_id and ${dealInScope(scope)}
    left join account a on a.workspace_id = e.workspace_id and a.id = e.account_id and a.deleted_at is null
      and ${accountInScope(scope)}
    where e.workspace_id = ${scope.actor.workspaceId}::uuid and coalesce(d.id, a.id) is not null
      and ${sql.join(holds, sql` and `)} and not e.retracts
      and not exists (select from evidence n where n.workspace_id = e.workspace_id and n.supersedes = e.id)
    order by e.recorded_at desc, e.id desc limit ${LIMITS.searchResults}`.execute(scope.tx);
  return rows;
}
