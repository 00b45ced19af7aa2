import { NEWS, type getReview as route } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { prepared } from '../db/prepared-statements.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { wholeAmount } from '../standing/whole-amount.ts';
import { withoutTakenBack } from './net-moves.ts';
import { weekBefore } from '../standing/week-ago.ts';

type News = z.output<typeof route.reply>['news'];
type Kind = News[number]['what'];

interface Row {
  readonly id: string;
  readonly dealId: string;
  readonly name: string;
  readonly what: 'outcome' | 'amount' | 'closes' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
  readonly currency: string;
  readonly on: string;
  readonly worth: number;
  readonly exception: boolean;
  readonly reason: string | null;
}
const MOST = 100;

/**
 * What turned in the deals the actor sees since a week ago: won and lost, slips, amounts, stages. That a deal is won says
 * also that its stage moved.
 */
export async function loadNews(scope: Scope, owners: readonly string[]): Promise<News> {
  const owned = owners.length === 0 ? sql`true` : sql`d.owner_id = any(${idList(owners)})`;
  const since = sql`${weekBefore(scope.today)}::date`;
  const { rows } = await sql<Row>`${prepared}
    select t.id, d.id as "dealId", d.name, t.what, t.before, t.after, t.currency, t.happened_on::text as "on",
      ${wholeAmount}::float8 as worth, false as exception, null::text as reason
    from deal_turn t join standing d on d.workspace_id = t.workspace_id and d.id = t.deal_id
    where ${dealInScope(scope)} and ${owned} and t.recorded_on > ${since}
    union all
    select m.id, d.id, d.name, 'moved', m.from_stage, m.to_stage, d.currency, m.happened_on::text, ${wholeAmount}::float8,
      m.exception, case when m.exception then m.reason end
    from stage_move m join standing d on d.workspace_id = m.workspace_id and d.id = m.deal_id
    where ${dealInScope(scope)} and ${owned} and m.recorded_on > ${since} and (m.from_stage is not null or (m.exception and m.recorded_at > d.created_at))
      and d.outcome <> 'won'
    order by worth desc, id limit ${MOST}`.execute(scope.tx);
  return withoutTakenBack(rows)
    .map(({ dealId, name, what: kind, worth: _worth, ...row }) => ({
      ...row,
      deal: { id: dealId, name },
      what: kindOf({ what: kind, before: row.before, after: row.after }),
    }))
    .toSorted((a, b) => NEWS.indexOf(a.what) - NEWS.indexOf(b.what));
}

function kindOf({ what, before, after }: Pick<Row, 'what' | 'before' | 'after'>): Kind {
  if (what === 'moved' || what === 'amount') return what;
  if (what === 'closes') return after === null || (before !== null && after > before) ? 'slipped' : 'sooner';
  return after === 'open' ? 'reopened' : (after as 'won' | 'lost' | 'stopped');
}
