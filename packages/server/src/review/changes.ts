import type { DealView } from '@qibu/contract';
import { addDays, type Day, existedOn, judge, type Ledger } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../db/scope.ts';
import { type DealHead, loadHeads } from '../deals/deal-head.ts';
import { idList } from '../deals/in-scope.ts';
import { loadLedgers } from '../deals/ledger.ts';
import type { DealRowRecord } from '../deals/present-row.ts';
import { type Snapshot, toSnapshot } from '../deals/review-snapshot.ts';
import { parametersFor } from '../deals/rules.ts';

export type Changes = DealView['changes'];
type Before = Pick<Snapshot, 'flags' | 'stage' | 'evidenced_stage' | 'verdict' | 'p_first'>;
interface Since {
  readonly at: string | null;
  readonly day: string;
  readonly before: Before;
}
interface Recorded {
  readonly id: string;
  readonly at: Date | null;
  readonly on_day: string | null;
  readonly snapshot: Before | null;
  readonly evidence: number;
  readonly signals: number;
}

const DAYS_BACK = 7;

/** The last review of each deal, and how much was recorded since: after it, or in the last week. */
async function loadRecorded(scope: Scope, ids: readonly string[]): Promise<Recorded[]> {
  const weekAgo = addDays(scope.today, -DAYS_BACK);
  const count = (table: 'evidence' | 'signal') => sql<number>`(select count(*)::int from ${sql.table(table)} e
    where e.workspace_id = d.workspace_id and e.deal_id = d.id
      and case when r.at is null then e.recorded_on > greatest(${weekAgo}::date, d.opened_on)
        else e.recorded_at > r.at end)`;
  const { rows } = await sql<Recorded>`
    select d.id, r.at, r.on_day, r.snapshot, ${count('evidence')} as evidence, ${count('signal')} as signals
    from deal d left join lateral (select v.at, v.on_day, v.snapshot from review v
      where v.workspace_id = d.workspace_id and v.deal_id = d.id order by v.at desc limit 1) r on true
    where d.workspace_id = ${scope.actor.workspaceId}::uuid and d.id = any(${idList(ids)})`.execute(scope.tx);
  return rows;
}

/** Deals nobody reviewed yet are judged as they stood a week ago, or on the day they were opened. */
async function judgeWeekAgo(scope: Scope, ids: readonly string[]): Promise<Map<string, Since>> {
  const heads = await loadHeads(scope, ids, false);
  const ledgers = await loadLedgers(scope, heads);
  const since = (head: DealHead, ledger: Ledger): Since => {
    const weekAgo = addDays(scope.today, -DAYS_BACK);
    const day = existedOn(ledger, weekAgo) ? weekAgo : (head.opened_on as Day);
    return { at: null, day, before: toSnapshot(judge(ledger, parametersFor(head.overrides), day)) };
  };
  return new Map(
    heads.flatMap((head) => {
      const ledger = ledgers.get(head.id);
      return ledger ? [[head.id, since(head, ledger)] as const] : [];
    }),
  );
}

/** What changed in some deals since each was last reviewed: as the deal's own page says it. */
export async function loadChanges(scope: Scope, rows: readonly DealRowRecord[]): Promise<(id: string) => Changes> {
  const recorded = await loadRecorded(
    scope,
    rows.map(({ id }) => id),
  );
  const judged = await judgeWeekAgo(
    scope,
    recorded.filter(({ at }) => at === null).map(({ id }) => id),
  );
  const byId = new Map(recorded.map((row) => [row.id, row]));
  const changes = new Map(rows.map((row) => [row.id, compare(row, sinceOf(row, { byId, judged, scope }))]));
  return (id) => {
    const found = changes.get(id);
    if (!found) throw new RangeError(`not among the deals asked for: ${id}`);
    return found;
  };
}

interface Known {
  readonly byId: ReadonlyMap<string, Recorded>;
  readonly judged: ReadonlyMap<string, Since>;
  readonly scope: Scope;
}

function sinceOf(now: DealRowRecord, { byId, judged, scope }: Known): Since & { evidence: number; signals: number } {
  const row = byId.get(now.id);
  const counts = { evidence: row?.evidence ?? 0, signals: row?.signals ?? 0 };
  if (row?.at && row.snapshot)
    return { at: row.at.toISOString(), day: row.on_day ?? scope.today, before: row.snapshot, ...counts };
  const unchanged: Since = { at: null, day: addDays(scope.today, -DAYS_BACK), before: now };
  return { ...(judged.get(now.id) ?? unchanged), ...counts };
}

function compare(now: DealRowRecord, since: Since & { evidence: number; signals: number }): Changes {
  const { before } = since;
  return {
    since: since.at,
    sinceDay: since.day,
    newEvidence: since.evidence,
    newSignals: since.signals,
    flagsAdded: now.flags.filter((flag) => !before.flags.includes(flag)),
    flagsGone: before.flags.filter((flag) => !now.flags.includes(flag)),
    stageBefore: before.stage,
    evidencedBefore: before.evidenced_stage,
    verdictBefore: before.verdict,
    pFirstBefore: before.p_first,
    moved: before.stage !== now.stage,
  };
}
