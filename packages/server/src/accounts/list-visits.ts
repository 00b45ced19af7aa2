import type { AccountVisit, listAccountVisits as route, ReplyOf } from '@qibu/contract';
import { sql } from 'kysely';
import { listMark } from '../lists/cursor.ts';
import { inOrder, keysetPage } from '../lists/keyset.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { stands } from './contact-rows.ts';
import { mustSeeAccount } from './must-see-account.ts';

interface VisitsAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One page of the visits and calls of a customer's deals, of those the actor sees; the newest first. */
export async function listVisits(scope: Scope, id: string, asked: VisitsAsked): Promise<ReplyOf<typeof route>> {
  await mustSeeAccount(scope, id);
  const here = sql<boolean>`${dealInScope(scope)} and d.deleted_at is null and d.account_id = ${id}::uuid and ${stands('i')}`;
  const found = scope.tx
    .selectFrom('interaction as i')
    .innerJoin('deal as d', (join) =>
      join.onRef('d.workspace_id', '=', 'i.workspace_id').onRef('d.id', '=', 'i.deal_id'),
    )
    .where(here)
    .select('i.id');
  const joined = sql`from interaction i join deal d on d.workspace_id = i.workspace_id and d.id = i.deal_id`;
  const { ids, next, count } = await keysetPage(scope, found, {
    counted: [sql`${joined} where ${here}`],
    order: { column: 'i.happened_on', id: 'i.id', type: 'date', nullable: false, direction: 'desc' },
    mark: listMark('account-visits', { id }),
    ...asked,
    cursor: asked.cursor,
  });
  return { items: inOrder(ids, await readVisits(scope, ids)), next, count };
}

interface VisitRow extends Omit<AccountVisit, 'deal'> {
  readonly deal_id: string;
  readonly deal_name: string;
}

async function readVisits({ tx, actor }: Scope, ids: readonly string[]): Promise<AccountVisit[]> {
  const { rows } = await sql<VisitRow>`select i.id, i.kind, i.happened_on "happenedOn", i.note, i.deal_id,
      d.name as deal_name, (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by w.at), '[]')
        from unnest(i.with_contacts) with ordinality w (id, at)
        join contact c on c.workspace_id = i.workspace_id and c.id = w.id) as "with",
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "by"
    from interaction i
    join deal d on d.workspace_id = i.workspace_id and d.id = i.deal_id
    left join user_account u on u.workspace_id = i.workspace_id and u.id = i.by_user
    where i.workspace_id = ${actor.workspaceId}::uuid and i.id = any(${idList(ids)})`.execute(tx);
  return rows.map(({ deal_id, deal_name, ...row }) => ({ ...row, deal: { id: deal_id, name: deal_name } }));
}
