import { byPersonName } from '../lists/by-name.ts';
import { REVIEW_GROUPS, REVIEW_REASONS } from '@qibu/contract';
import { addDays } from '@qibu/core';
import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import { isOverdueIfOpen, isOverduePromise } from '../deals/tasks/overdue.ts';
import type { Scope } from '../scope/scope.ts';
import { idList, partsInScope } from '../scope/deals-in-scope.ts';

type Group = (typeof REVIEW_GROUPS)[number];
type Reason = (typeof REVIEW_REASONS)[number];
/** A deal that was never reviewed is compared with a week ago. */
const DAYS_BACK = 7;

interface CountedDeal {
  readonly open: number;
  readonly outOfControl: number;
  readonly inflated: number;
  readonly overdue: number;
}
/** Sums of one currency, in its minor units. */
interface Money {
  readonly currency: string;
  readonly open: number;
  readonly behind: number;
  readonly inflated: number;
}
/** What the weekly review goes through. */
export interface Agenda {
  readonly totals: CountedDeal & {
    readonly behind: number;
    readonly changed: number;
    readonly overduePromises: number;
  };
  readonly money: readonly Money[];
  readonly unpriced: number;
  readonly people: readonly (CountedDeal & { readonly id: string; readonly name: string })[];
  readonly counts: Readonly<Partial<Record<Group, number>>>;
  /** The deals to talk about, in order. */
  readonly chosen: readonly { readonly id: string; readonly group: Group; readonly reasons: readonly Reason[] }[];
}

export interface AgendaQuery {
  readonly owners: readonly string[];
  /** Only the deals that have it; the totals are of all. */
  readonly reason: Reason | undefined;
  readonly limit: number;
}

/** The standing `d` is another than the one the last review saw. Risks are compared as a set. */
const standsOtherwise = sql<boolean>`coalesce((select
    (d.verdict, d.evidenced_stage, d.stage) is distinct from
      (r.snapshot ->> 'verdict', r.snapshot ->> 'evidenced_stage', r.snapshot ->> 'stage')
    or not (to_jsonb(d.flags) <@ (r.snapshot -> 'flags') and to_jsonb(d.flags) @> (r.snapshot -> 'flags'))
  from review r where r.workspace_id = d.workspace_id and r.deal_id = d.id and r.at = d.reviewed_at limit 1), true)`;

/**
 * Something was recorded, or the deal stands otherwise: since the last review, or in the last week. A review is looked up
 * only where there was one.
 */
const changedSince = (weekAgo: string): RawBuilder<boolean> => sql<boolean>`case
  when d.reviewed_at is null then coalesce(d.recorded_on > ${weekAgo}::date, false)
  else coalesce(d.recorded_at > d.reviewed_at, false) or ${standsOtherwise} end`;

/** The currency of an amount that is not in the workspace's own; empty otherwise. Amounts are compared within one only. */
const foreign = ({ actor }: Scope): RawBuilder<string> => sql<string>`case
  when d.amount_minor is null or d.currency = (select w.currency from workspace w where w.id = ${actor.workspaceId}::uuid)
  then '' else d.currency end`;

/** The most valuable first: those in the workspace's own currency, then each other currency for itself, then the rest. */
const byValue = sql`worth is null, foreign_currency collate "C", worth desc, risk desc, id`;

function openDeals(scope: Scope, { owners }: AgendaQuery, part: RawBuilder<boolean>): RawBuilder<unknown> {
  const weekAgo = addDays(scope.today, -DAYS_BACK);
  const owned = owners.length === 0 ? sql`true` : sql`d.owner_id = any(${idList(owners)})`;
  return sql`select d.id, d.owner_id, d.risk, d.amount_minor as worth, d.currency, ${foreign(scope)} as foreign_currency, not d.under_control as uncontrolled,
      ${isBehind} as behind, d.inflated,
      ${changedSince(weekAgo)} as changed, ${isOverdueIfOpen(scope)} as overdue
    from standing d where ${part} and d.open and ${owned}`;
}

const counted = sql`count(*)::int as "open", (count(*) filter (where uncontrolled))::int as "outOfControl",
  (count(*) filter (where j.inflated))::int as "inflated", (count(*) filter (where j.overdue))::int as "overdue"`;

const moneyOf = sql`j.currency, sum(j.worth)::bigint as "open",
  coalesce(sum(j.worth) filter (where j.behind), 0)::bigint as "behind",
  coalesce(sum(j.worth) filter (where j.inflated), 0)::bigint as "inflated"`;

/** Somebody else stands before us in the deal `d`. */
const isBehind = sql<boolean>`(d.place in ('behind', 'alternate', 'reference'))`;

/** What each reason is called in the deals judged `j`, in the order of the agenda. */
const REASONS = {
  behind: sql.ref('j.behind'),
  'out-of-control': sql.ref('j.uncontrolled'),
  inflated: sql.ref('j.inflated'),
  promises: sql.ref('j.overdue'),
  changed: sql.ref('j.changed'),
} satisfies Record<Reason, unknown>;

/** All the reasons a deal is on the agenda for. */
const reasonsOf = sql`array_remove(array[${sql.join(
  REVIEW_REASONS.map((reason) => sql`case when ${REASONS[reason]} then ${sql.lit(reason)} end`),
)}], null)`;

/** How many promises are overdue in the deals judged `j`. */
const promisesOverdue = (scope: Scope): RawBuilder<unknown> => sql`(select count(*)::int from judged j
  join task t on t.workspace_id = ${scope.actor.workspaceId}::uuid and t.deal_id = j.id
  where j.overdue and ${isOverduePromise(scope)})`;

/** The actor's open deals in the order of the review: those with a reason to talk first, each group by the money at stake. */
export async function loadAgenda(scope: Scope, asked: AgendaQuery): Promise<Agenda> {
  const parts = partsInScope(scope, 'open').map((part) => openDeals(scope, asked, part));
  const wanted = asked.reason === undefined ? sql`true` : REASONS[asked.reason];
  const { rows } = await sql<Agenda>`${prepared}
    with deals as (${sql.join(parts, sql` union all `)}),
    judged as materialized (select *,
      case when behind or uncontrolled or inflated or changed or overdue then 0 else 1 end as place from deals)
    select
      (select to_json(t) from (select ${counted}, (count(*) filter (where j.changed))::int as "changed",
        (count(*) filter (where j.behind))::int as "behind",
        ${promisesOverdue(scope)} as "overduePromises" from judged j) t) as totals,
      (select coalesce(json_agg(m), '[]') from (select ${moneyOf} from judged j where j.worth is not null
        group by j.currency, j.foreign_currency order by j.foreign_currency collate "C") m) as money,
      (select (count(*) filter (where j.worth is null))::int from judged j) as unpriced,
      (select coalesce(json_agg(p), '[]') from (select u.id, u.name, ${counted} from judged j
        join user_account u on u.workspace_id = ${scope.actor.workspaceId}::uuid and u.id = j.owner_id
        group by u.id, u.name order by ${byPersonName('u.name')}, u.id) p) as people,
      (select coalesce(json_object_agg(${groupName}, c.count), '{}')
        from (select j.place, count(*)::int from judged j where ${wanted} group by j.place) c) as counts,
      (select coalesce(json_agg(json_build_object('id', c.id, 'group', ${groupName}, 'reasons', c.reasons) order by c.place, ${byValue}), '[]')
        from (select j.id, j.place, j.worth, j.foreign_currency, j.risk, ${reasonsOf} as reasons from judged j where ${wanted}
          order by j.place, ${byValue} limit ${asked.limit}) c) as chosen`.execute(scope.tx);
  const [agenda] = rows;
  if (!agenda) throw new Error('an aggregate without a row');
  return agenda;
}

const groupName = sql<Group>`(array[${sql.join(REVIEW_GROUPS.map((group) => sql.lit(group)))}])[c.place + 1]`;
