import type { getToday as route } from '@qibu/contract';
import { type Day, daysBetween } from '@qibu/core';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { rowsById } from '../deals/list/rows-by-id.ts';
import { readOn } from '../standing/present-row.ts';
import { isMine } from '../deals/list/deal-filter.ts';
import { countOverduePromises } from '../deals/tasks/overdue.ts';
import { taskRows, toTaskView } from '../deals/tasks/load-task.ts';
import { chooseDeals, countOpen, type Of } from './choose-deals.ts';
import { loadQuestions } from './questions.ts';

type Today = z.output<typeof route.reply>;
const MOST = 30;

async function loadMoves(scope: Scope, of: Of): Promise<Today['moves']> {
  const chosen = await chooseDeals(scope, {
    of,
    where: sql<boolean>`d.move_id <> 'none'`,
    order: sql`d.move_value desc, d.risk desc`,
    most: MOST,
  });
  const ids = chosen.map(({ id }) => id);
  const rows = await rowsById(scope, ids);
  return chosen.flatMap(({ id, move_value, move_because }) => {
    const row = rows.get(id);
    if (!row) return [];
    const deal = readOn(scope.today, row);
    return [{ deal, value: move_value, move: { ...deal.standing.move, because: move_because } }];
  });
}

/** Promises in my deals whoever gave them, and mine in any: `t` is the task, `d` its deal. */
const promisesOf = (scope: Scope, of: Of): RawBuilder<boolean> =>
  of === 'team' ? sql<boolean>`true` : sql<boolean>`(t.owner_id = ${scope.actor.userId}::uuid or ${isMine(scope)})`;
/** Work I am to do, or nobody in particular in my deals. */
const workOf = (scope: Scope, of: Of): RawBuilder<boolean> =>
  of === 'team'
    ? sql<boolean>`true`
    : sql<boolean>`(t.owner_id = ${scope.actor.userId}::uuid or (t.owner_id is null and ${isMine(scope)}))`;

/** Open promises or tasks: the earliest due first, undated last. */
async function loadDue(scope: Scope, chosen: RawBuilder<boolean>): Promise<Today['promises']> {
  const rows = await taskRows(scope)
    .modifyFront(prepared)
    .where('t.done_on', 'is', null)
    .where('d.open', '=', true)
    .where(chosen)
    .orderBy(sql`t.due_on nulls last, t.id`)
    .limit(MOST)
    .execute();
  return rows.map((row) => {
    const overdueDays = row.dueOn === null ? 0 : daysBetween(row.dueOn as Day, scope.today);
    return { ...toTaskView(row), overdueDays };
  });
}

const isSilent = sql<boolean>`'silent' = any(d.flags)`;
async function loadSilent(scope: Scope, of: Of): Promise<Today['silent']> {
  const chosen = await chooseDeals(scope, {
    of,
    where: isSilent,
    order: sql`d.last_contact_on nulls last`,
    most: MOST,
  });
  const ids = chosen.map(({ id }) => id);
  const rows = await rowsById(scope, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [readOn(scope.today, row)] : [];
  });
}

type Parts = Omit<Today, 'today' | 'of'>;

/** All parts in one flight: none needs another's answer. */
async function loadParts(scope: Scope, of: Of): Promise<Parts> {
  const [moves, questions, promises, tasks, silent, overdue, openDeals] = await Promise.all([
    loadMoves(scope, of),
    loadQuestions(scope, of),
    loadDue(scope, sql`t.kind <> 'task' and ${promisesOf(scope, of)}`),
    loadDue(scope, sql`t.kind = 'task' and ${workOf(scope, of)}`),
    loadSilent(scope, of),
    countOverduePromises(scope, promisesOf(scope, of)),
    countOpen(scope, of, isSilent),
  ]);
  const { open, fit } = openDeals;
  return { moves, questions, promises, tasks, silent, totals: { overdue, silent: fit }, openDeals: open };
}

/** Whether the actor owns an open deal: to be on the team of somebody else's is not to sell it. */
async function ownsOpen({ tx, actor }: Scope): Promise<boolean> {
  const found = await tx
    .selectFrom('standing as d')
    .modifyFront(prepared)
    .where('d.workspace_id', '=', actor.workspaceId)
    .where('d.owner_id', '=', actor.userId)
    .where('d.open', '=', true)
    .select('d.id')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What to do, whom to ask, what is due, who went silent: in my own open deals, or in the team's when I lead and have none. */
export async function loadToday(scope: Scope): Promise<Today> {
  const { today, actor } = scope;
  const leads = actor.isAdmin || actor.reach.length > 1;
  const of: Of = leads && !(await ownsOpen(scope)) ? 'team' : 'me';
  return { today, of, ...(await loadParts(scope, of)) };
}
