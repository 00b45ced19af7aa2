import { type DealRow, REVIEW_GROUPS, type TaskView, type getReview as route } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { showOn } from '../standing/present-row.ts';
import { Printed, printed } from '../lists/printed.ts';
import { readIds } from '../deals/list/deal-filter.ts';
import { loadDecisions } from '../deals/decisions/load-decisions.ts';
import { isOverduePromise } from '../deals/tasks/overdue.ts';
import { taskRows, toTaskView } from '../deals/tasks/load-task.ts';
import { type Agenda, loadAgenda } from './agenda.ts';
import { loadReviewed } from './changes.ts';
import { loadNews } from './news.ts';

type Review = z.output<typeof route.reply>;

async function loadOverdue(scope: Scope, ids: readonly string[]): Promise<Map<string, TaskView[]>> {
  const rows = await taskRows(scope)
    .modifyFront(prepared)
    .where(sql<boolean>`t.deal_id = any(${idList(ids)})`)
    .where(isOverduePromise(scope))
    .orderBy('t.due_on')
    .orderBy('t.id')
    .execute();
  return Map.groupBy(rows.map(toTaskView), ({ dealId }) => dealId);
}

/** The weekly review of the deals the actor sees, in the fixed order. Source: docs/method/review.md. */
export async function loadReview(
  scope: Scope,
  { owner, reason, limit }: z.output<typeof route.query>,
): Promise<Printed<Review>> {
  const owners = owner ? readIds(owner, 'owner') : [];
  const { totals, money, unpriced, people, counts, chosen } = await loadAgenda(scope, { owners, reason, limit });
  const idsOf = (deals: Agenda['chosen']) => deals.map(({ id }) => id);
  const [reviewed, overdue, decisions, news] = await Promise.all([
    loadReviewed(scope, idsOf(chosen)),
    loadOverdue(scope, idsOf(chosen.filter(({ reasons }) => reasons.includes('promises')))),
    loadDecisions(scope, idsOf(chosen)),
    loadNews(scope, owners),
  ]);
  const item = ({ id, reasons }: Agenda['chosen'][number]) => {
    const found = reviewed.get(id);
    if (!found) return [];
    const deal = new Printed<DealRow>(showOn(scope.today, found.row));
    const changes = Printed.of(found.changes);
    return [
      {
        deal,
        reasons: Printed.of([...reasons]),
        changes,
        overdue: Printed.of(overdue.get(id) ?? []),
        decisions: Printed.of(decisions.get(id) ?? []),
        reviewedOn: found.reviewedOn,
      },
    ];
  };
  return printed<Review>({
    today: scope.today,
    people: people.map(({ id, name, open, ...figures }) => ({ user: { id, name }, openDeals: open, ...figures })),
    totals,
    money: [...money],
    unpriced,
    news: Printed.of(news),
    groups: REVIEW_GROUPS.map((group) => ({
      group,
      count: counts[group] ?? 0,
      deals: chosen.filter((one) => one.group === group).flatMap(item),
    })),
  });
}
