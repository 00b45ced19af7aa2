import type { getToday } from '@qibu/contract';
import type { AskReason, Line } from '@qibu/core';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { prepared } from '../db/prepared-statements.ts';
import { partsInScope } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';

export type Of = z.output<typeof getToday.reply>['of'];

/** What the actor sees of their own: deals they own or are on the team of. */
const withoutLine = (scope: Scope): Scope => ({
  ...scope,
  actor: { ...scope.actor, isAdmin: false, reach: [scope.actor.userId] },
});

/** Standings `d` of open deals: those the actor owns or is on the team of, or for a manager those of the whole line. */
function openDeals(scope: Scope, of: Of): RawBuilder<unknown> {
  const parts = partsInScope(of === 'me' ? withoutLine(scope) : scope, 'open');
  return sql.join(
    parts.map((part) => sql`select d.* from standing d where ${part} and d.open`),
    sql` union all `,
  );
}

interface Choice {
  readonly of: Of;
  /** Over the standing `d`. */
  readonly where: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
  readonly most: number;
}
export interface Chosen {
  readonly id: string;
  readonly question_signal: string | null;
  readonly question_line: Line | null;
  readonly question_gain: number | null;
  readonly question_ask: string | null;
  readonly question_why: AskReason | null;
  readonly question_introduce: string | null;
  readonly question_last: string | null;
  readonly move_value: number;
  readonly move_because: string;
}

/** The deals that come first in an order. Names are read for these few alone. */
export async function chooseDeals(scope: Scope, { of, where, order, most }: Choice): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`${prepared}
    select d.id, d.question_signal, d.question_line, d.question_gain, d.question_ask, d.question_why, d.question_introduce, d.question_last,
      d.move_value, d.move_because
    from (${openDeals(scope, of)}) d
    where ${where} order by ${order}, d.id limit ${most}::int`.execute(scope.tx);
  return rows;
}

/** How many open deals there are, and how many of them fit a test over the standing `d`. */
export async function countOpen(
  scope: Scope,
  of: Of,
  fits: RawBuilder<boolean>,
): Promise<{ readonly open: number; readonly fit: number }> {
  const { rows } = await sql<{ open: number; fit: number }>`${prepared}
    select count(*)::int as open, (count(*) filter (where ${fits}))::int as fit from (${openDeals(scope, of)}) d`.execute(
    scope.tx,
  );
  return rows[0] ?? { open: 0, fit: 0 };
}
