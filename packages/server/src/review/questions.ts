import type { getToday as route } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { prepared } from '../db/prepared-statements.ts';
import { rowsById } from '../deals/list/rows-by-id.ts';
import { idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { readOn } from '../standing/present-row.ts';
import { chooseDeals, type Of } from './choose-deals.ts';
import { loadPutOff, questionKey } from './put-off.ts';

type Questions = z.output<typeof route.reply>['questions'];
const MOST = 30;

/** The best question of each deal that has one for somebody we met or can be introduced to, the best first. */
export async function loadQuestions(scope: Scope, of: Of): Promise<Questions> {
  const chosen = await chooseDeals(scope, {
    of,
    where: sql<boolean>`d.question_signal is not null and coalesce(d.question_ask, d.question_introduce) is not null`,
    order: sql`d.question_gain desc, d.risk desc`,
    most: MOST,
  });
  const [rows, names, quotes, off] = await Promise.all([
    rowsById(
      scope,
      chosen.map(({ id }) => id),
    ),
    loadContactNames(
      scope,
      chosen.flatMap((one) => [one.question_ask ?? [], one.question_introduce ?? []].flat()),
    ),
    loadQuotes(
      scope,
      chosen.flatMap(({ question_last }) => question_last ?? []),
    ),
    loadPutOff(scope),
  ]);
  const personOf = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return chosen.flatMap((one) => {
    const row = rows.get(one.id);
    if (!row) return [];
    return [
      {
        deal: readOn(scope.today, row),
        signal: one.question_signal ?? '',
        line: one.question_line,
        gain: one.question_gain ?? 0,
        ask: personOf(one.question_ask),
        why: one.question_why,
        introduce: personOf(one.question_introduce),
        putOff: off.has(questionKey(one.id, one.question_signal ?? '')),
        last: one.question_last === null ? null : (quotes.get(one.question_last) ?? null),
      },
    ];
  });
}

async function loadContactNames({ tx, actor }: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('contact as c')
    .where('c.workspace_id', '=', actor.workspaceId)
    .where(sql<boolean>`c.id = any(${idList(ids)})`)
    .select(['c.id', 'c.name'])
    .modifyFront(prepared)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What was said last by those to ask, in their own words. */
async function loadQuotes({ tx, actor }: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('evidence as e')
    .where('e.workspace_id', '=', actor.workspaceId)
    .where(sql<boolean>`e.id = any(${idList(ids)})`)
    .select(['e.id', 'e.quote'])
    .modifyFront(prepared)
    .execute();
  return new Map(rows.map(({ id, quote }) => [id, quote]));
}
