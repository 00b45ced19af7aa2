import type { Changes } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { prepared } from '../db/prepared-statements.ts';
import { difference } from '../deals/changes.ts';
import { type ComparedFields, type StoodOn, stoodWeekAgo, weekBefore } from '../standing/week-ago.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import { NEWS_PLACES } from '../ledger/news.ts';
import type { ShownRow } from '../standing/present-row.ts';
import { loadRulesByDay } from '../ledger/editions.ts';

interface Since {
  readonly since: string | null;
  readonly sinceDay: string;
  readonly before: ComparedFields;
}
interface RecordedRow extends ComparedFields, ShownRow {
  readonly id: string;
  readonly at: Date | null;
  readonly on_day: string | null;
  readonly snapshot: ComparedFields | null;
  readonly evidence: number;
  readonly signals: number;
  /** As the summary keeps it, if it is of today. */
  readonly week_ago: StoodOn | null;
}

/** How many rows of a table are news of the deal `d`. */
const countNews = (table: 'evidence' | 'signal', since: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(${sql.join(
    NEWS_PLACES.filter((place) => place.table === table).map(
      ({ about }) => sql`(select count(*)::int from ${sql.table(table)} e
        where e.workspace_id = d.workspace_id and ${sql.raw(about)} and ${since})`,
    ),
    sql` + `,
  )})`;

/**
 * The stored row of each deal, its last review, and how much was recorded since: after it, or in the last week. Most have
 * nothing new.
 */
async function loadRecorded(scope: Scope, ids: readonly string[]): Promise<RecordedRow[]> {
  const weekAgo = weekBefore(scope.today);
  const count = (table: 'evidence' | 'signal') => sql<number>`case
    when d.reviewed_at is null and d.recorded_on > ${weekAgo}::date then ${countNews(table, sql`e.recorded_on > ${weekAgo}::date`)}
    when d.recorded_at > d.reviewed_at then ${countNews(table, sql`e.recorded_at > d.reviewed_at`)}
    else 0 end`;
  const { rows } = await sql<RecordedRow>`${prepared}
    select d.id, d.reviewed_at as at, r.on_day, r.snapshot, ${count('evidence')} as evidence, ${count('signal')} as signals,
      case when d.as_of = ${scope.today}::date then d.week_ago end as week_ago,
      d.verdict, d.evidenced_stage, d.stage, d.p_first, to_json(d.flags) as flags, d.last_contact_on, h.shown
    from standing d join deal_shown h on h.workspace_id = d.workspace_id and h.id = d.id
    left join lateral (select v.on_day, v.snapshot from review v where d.reviewed_at is not null
      and v.workspace_id = d.workspace_id and v.deal_id = d.id and v.at = d.reviewed_at limit 1) r on true
    where ${dealInScope(scope)} and d.id = any(${idList(ids)})`.execute(scope.tx);
  return rows;
}

/** Deals nobody reviewed yet are judged as they stood a week ago, or on the day they were opened. */
async function judgeWeekAgo(scope: Scope, ids: readonly string[]): Promise<Map<string, Since>> {
  if (ids.length === 0) return new Map();
  const heads = await loadHeads(scope, ids, false);
  const [first] = heads;
  if (!first) return new Map();
  const [ledgers, rules] = await Promise.all([loadLedgers(scope, heads), loadRulesByDay(scope, first)]);
  return new Map(
    heads.flatMap(({ id }): [string, Since][] => {
      const ledger = ledgers.get(id);
      return ledger ? [[id, { since: null, ...stoodWeekAgo(ledger, rules, scope.today) }]] : [];
    }),
  );
}

export interface ReviewedDeal {
  readonly row: ShownRow;
  /** The day of the last review. */
  readonly reviewedOn: string | null;
  /** What changed since the last review: as the deal's own page says it. */
  readonly changes: Changes;
}

/** Some deals the actor sees, with what changed in each, by id. */
export async function loadReviewed(scope: Scope, ids: readonly string[]): Promise<Map<string, ReviewedDeal>> {
  const recorded = await loadRecorded(scope, ids);
  const unknown = recorded.filter(({ at, week_ago }) => at === null && week_ago === null);
  const judged = await judgeWeekAgo(
    scope,
    unknown.map(({ id }) => id),
  );
  return new Map(
    recorded.map((row) => [
      row.id,
      { row, reviewedOn: row.on_day, changes: changesOf(row, sinceOf(row, judged) ?? unchanged(row, scope)) },
    ]),
  );
}

/** What a deal is compared with: its last review, or how it stood a week ago. */
function sinceOf(
  { id, at, on_day, snapshot, week_ago }: RecordedRow,
  judged: ReadonlyMap<string, Since>,
): Since | undefined {
  if (at && on_day && snapshot) return { since: at.toISOString(), sinceDay: on_day, before: snapshot };
  return week_ago ? { since: null, ...week_ago } : judged.get(id);
}

const unchanged = (now: ComparedFields, { today }: Scope): Since => ({
  since: null,
  sinceDay: weekBefore(today),
  before: now,
});

const changesOf = (now: RecordedRow, { since, sinceDay, before }: Since): Changes => ({
  since,
  sinceDay,
  newEvidence: now.evidence,
  newSignals: now.signals,
  ...difference(before, now),
});
