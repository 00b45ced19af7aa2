import { type RawBuilder, sql } from 'kysely';
import type { listDealGroups as route } from '@qibu/contract';
import type { z } from 'zod';
import { prepared } from '../../db/prepared-statements.ts';
import { partsInScope } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { dealTests, type Filter } from './deal-filter.ts';
import { allOf } from './list-deals.ts';
import { opensOf } from './walk.ts';

export type Grouping = z.output<typeof route.query>['by'];
/** What a group and one currency come to. */
export interface GroupSum {
  readonly key: string | null;
  readonly currency: string;
  readonly count: number;
  /** Null where no amount is known. */
  readonly amount: number | null;
}
export interface GroupSums {
  readonly sums: readonly GroupSum[];
  /** All groups and all deals, also of groups that are not answered. */
  readonly groups: number;
  readonly deals: number;
}

/** What the deals `d` of a group have in common. */
const KEYS: Readonly<Record<Grouping, RawBuilder<string | null>>> = {
  owner: sql<string>`d.owner_id::text`,
  account: sql<string | null>`d.account_id::text`,
  stage: sql<string | null>`d.stage`,
  place: sql<string>`d.place::text`,
  month: sql<string | null>`to_char(d.closes_on, 'YYYY-MM')`,
};

interface Asked {
  readonly by: Grouping;
  readonly filter: Filter;
  /** How many groups are answered: those with the most deals. */
  readonly most: number;
}

/** Counts and sums of the deals the actor sees, by group and currency. */
export async function sumGroups(scope: Scope, { by, filter, most }: Asked): Promise<GroupSums> {
  const tests = await dealTests(scope, filter);
  const parts = partsInScope(scope, opensOf(filter).includes(false) ? 'all' : 'open').map(
    (part) =>
      sql`select ${KEYS[by]} as key, d.currency, d.amount_minor from standing d where ${allOf([part, ...tests])}`,
  );
  const { rows } = await sql<GroupSum & Omit<GroupSums, 'sums'>>`${prepared}
    with seen as materialized (select key, currency, count(*)::int as count, sum(amount_minor)::bigint as amount
      from (${sql.join(parts, sql` union all `)}) d group by 1, 2),
    largest as (select key, count(*) over ()::int as groups, sum(sum(count)) over ()::int as deals
      from seen group by key order by sum(count) desc, key limit ${sql.lit(most)})
    select s.*, l.groups, l.deals from largest l join seen s on coalesce(s.key, '') = coalesce(l.key, '')`.execute(
    scope.tx,
  );
  return { sums: rows, groups: rows[0]?.groups ?? 0, deals: rows[0]?.deals ?? 0 };
}
