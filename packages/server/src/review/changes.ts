import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import type { DealRow } from '@qibu/contract';
import { type Changes, difference } from '../deals/changes.ts';
import { type Compared, type StoodOn, stoodWeekAgo, weekBefore } from '../standing/week-ago.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import { loadRulesByDay } from '../ledger/editions.ts';

interface Since {
  readonly since: string | null;
  readonly sinceDay: string;
  readonly before: Compared;
}
interface RecordedRow {
  readonly id: string;
  readonly at: Date | null;
  readonly on_day: string | null;
  readonly snapshot: Compared | null;
  readonly evidence: number;
  readonly signals: number;
  /** As the summary keeps it, if it is of today. */
  readonly week_ago: StoodOn | null;
}

/** The last review of each deal, and how much was recorded since: after it, or in the last week. */
async function loadRecorded(scope: Scope, ids: readonly string[]): Promise<RecordedRow[]> {
  const weekAgo = weekBefore(scope.today);
  const count = (table: 'evidence' | 'signal') => sql<number>`(select count(*)::int from ${sql.table(table)} e
    where e.workspace_id = d.workspace_id and e.deal_id = d.id
      and case when r.at is null then e.recorded_on > ${weekAgo}::date
        else e.recorded_at > r.at end)`;
  const { rows } = await sql<RecordedRow>`
    select d.id, r.at, r.on_day, r.snapshot, case when d.as_of = ${scope.today}::date then d.week_ago end as week_ago, ${count('evidence')} as evidence, ${count('signal')} as signals
    from standing d left join lateral (select v.at, v.on_day, v.snapshot from review v
      where v.workspace_id = d.workspace_id and v.deal_id = d.id order by v.at desc limit 1) r on true
    where ${dealInScope(scope)} and d.id = any(${idList(ids)})`.execute(scope.tx);
  return rows;
}

/** Deals nobody reviewed yet are judged as they stood a week ago, or on the day they were opened. */
async function judgeWeekAgo(scope: Scope, ids: readonly string[]): Promise<Map<string, Since>> {
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

/**
 * What changed in some deals since each was last reviewed: as the deal's own page says it. Asked for beside the rows of
 * the deals themselves, with which it is then compared.
 */
export async function loadPast(scope: Scope, ids: readonly string[]): Promise<(now: DealRow) => Changes> {
  const recorded = await loadRecorded(scope, ids);
  const judged = await judgeWeekAgo(
    scope,
    recorded.filter(({ at, week_ago }) => at === null && week_ago === null).map(({ id }) => id),
  );
  const byId = new Map(recorded.map((row) => [row.id, row]));
  return (now) => {
    const known = byId.get(now.id);
    const never = known?.week_ago ? { since: null, ...known.week_ago } : judged.get(now.id);
    return changesOf(comparedOf(now), known, never ?? unchanged(comparedOf(now), scope));
  };
}

const comparedOf = ({ stage, standing }: DealRow): Compared => ({
  flags: standing.flags,
  stage,
  evidenced_stage: standing.evidencedStage,
  verdict: standing.verdict,
  p_first: standing.pFirst,
});

const unchanged = (now: Compared, { today }: Scope): Since => ({
  since: null,
  sinceDay: weekBefore(today),
  before: now,
});

function changesOf(now: Compared, recorded: RecordedRow | undefined, never: Since): Changes {
  const { since, sinceDay, before } = lastReviewed(recorded) ?? never;
  return {
    since,
    sinceDay,
    newEvidence: recorded?.evidence ?? 0,
    newSignals: recorded?.signals ?? 0,
    ...difference(before, now),
  };
}

const lastReviewed = (recorded: RecordedRow | undefined): Since | null =>
  recorded?.at && recorded.snapshot && recorded.on_day
    ? { since: recorded.at.toISOString(), sinceDay: recorded.on_day, before: recorded.snapshot }
    : null;
