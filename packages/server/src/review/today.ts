import type { getToday as route } from '@qibu/contract';
import { type Day, daysBetween } from '@qibu/core';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../db/scope.ts';
import { dealRows, toDealRow } from '../deals/present-row.ts';
import { isMine } from '../lists/deal-filter.ts';
import { taskRows, toTaskView } from '../tasks/load-task.ts';

type Today = z.output<typeof route.reply>;
const MOST = 30;

type Of = Today['of'];
/** Open deals the actor owns or is on the team of; for a leader without any, those of his line. */
const ofDeals = (scope: Scope, of: Of) =>
  dealRows(scope)
    .where('d.outcome', '=', 'open')
    .$if(of === 'me', (query) => query.where(isMine(scope)));

async function loadMoves(scope: Scope, of: Of): Promise<Today['moves']> {
  const rows = await ofDeals(scope, of)
    .where('s.move_id', '<>', 'none')
    .orderBy('s.move_value', 'desc')
    .orderBy('d.risk', 'desc')
    .orderBy('d.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => {
    const deal = toDealRow(row, scope.today);
    return { deal, value: row.move_value, move: { ...deal.standing.move, because: row.move_because } };
  });
}

// A question goes to a contact or, without one, to whoever we meet.
const askedName = sql<string | null>`(select c.name from contact c
  where c.workspace_id = d.workspace_id and c.id = s.question_ask::uuid)`;

async function loadQuestions(scope: Scope, of: Of): Promise<Today['questions']> {
  const rows = await ofDeals(scope, of)
    .where('s.question_signal', 'is not', null)
    .select(['s.question_signal', 's.question_gain', 's.question_ask', askedName.as('asked_name')])
    .orderBy('s.question_gain', 'desc')
    .orderBy('d.risk', 'desc')
    .orderBy('d.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    deal: toDealRow(row, scope.today),
    signal: row.question_signal ?? '',
    gain: row.question_gain ?? 0,
    ask: row.question_ask === null ? null : { id: row.question_ask, name: row.asked_name ?? '' },
  }));
}

/** What I, or nobody in particular, promised or was promised in my deals: the earliest due first, undated last. */
async function loadPromises(scope: Scope, of: Of): Promise<Today['promises']> {
  const rows = await taskRows(scope)
    .where('t.done_on', 'is', null)
    .where('d.outcome', '=', 'open')
    .$if(of === 'me', (query) =>
      query
        .where(isMine(scope))
        .where((eb) => eb.or([eb('t.owner_id', '=', scope.actor.userId), eb('t.owner_id', 'is', null)])),
    )
    .orderBy(sql`t.due_on nulls last, t.id`)
    .limit(MOST)
    .execute();
  return rows.map((row) => {
    const overdueDays = row.dueOn === null ? 0 : daysBetween(row.dueOn as Day, scope.today);
    return { ...toTaskView(row), overdueDays };
  });
}

async function loadSilent(scope: Scope, of: Of): Promise<Today['silent']> {
  const rows = await ofDeals(scope, of)
    .where(sql<boolean>`'silent' = any(d.flags)`)
    .orderBy(sql`d.last_contact_on nulls last, d.id`)
    .limit(MOST)
    .execute();
  return rows.map((row) => toDealRow(row, scope.today));
}

async function countOf(scope: Scope, of: Of): Promise<number> {
  const some = ofDeals(scope, of).clearSelect().select(sql<number>`count(*)::int`.as('count'));
  return (await some.executeTakeFirst())?.count ?? 0;
}

/** What to do, whom to ask, what is due, who went silent: in my own open deals, or in the team's when I lead and have none. */
export async function loadToday(scope: Scope): Promise<Today> {
  const mine = await countOf(scope, 'me');
  const leads = scope.actor.isAdmin || scope.actor.reach.length > 1;
  const of = mine === 0 && leads ? 'team' : 'me';
  return {
    today: scope.today,
    of,
    moves: await loadMoves(scope, of),
    questions: await loadQuestions(scope, of),
    promises: await loadPromises(scope, of),
    silent: await loadSilent(scope, of),
    openDeals: of === 'me' ? mine : await countOf(scope, of),
  };
}
