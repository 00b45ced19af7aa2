import type { Day } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { BATCH, judgeHeads } from './refresh-standings.ts';
import { OUTDATED } from './refresh-stale.ts';
import { LISTED_COLUMNS, type Standing } from './columns.ts';
import { type DealStanding, listedDiffer } from './save-standings.ts';
import { readOn } from './present-row.ts';
import { teamDiffers, teamOf } from '../scope/team.ts';

interface Difference {
  readonly dealId: string;
  readonly column: string;
  readonly stored: unknown;
  readonly recomputed: unknown;
}
export interface VerifyResult {
  readonly checked: number;
  /** Made before the rules changed; the keeper is on its way to them. */
  readonly outdated: number;
  /** Deals without a summary. */
  readonly missing: readonly string[];
  readonly differences: readonly Difference[];
}

/** Judges every deal of the workspace anew, as of the day its summary was made, and compares. Nothing is written. */
export async function verifyStandings(scope: Scope): Promise<VerifyResult> {
  const ids = await scope.tx
    .selectFrom('deal')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('deleted_at', 'is', null)
    .select('id')
    .orderBy('id')
    .execute();
  const found = { checked: 0, outdated: 0, missing: [] as string[], differences: [] as Difference[] };
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH).map(({ id }) => id);
    const stored = await storedOf(scope, batch);
    found.differences.push(...(await differingCopies(scope, batch)), ...(await differingTeams(scope, batch)));
    found.differences.push(...(await differingStages(scope, batch)));
    found.missing.push(...batch.filter((id) => !stored.has(id)));
    for (const [day, some] of byDay(stored)) {
      if (day === OUTDATED) found.outdated += some.length;
      else found.differences.push(...(await compare(scope, { day: day as Day, ids: some, stored })));
    }
    found.checked += batch.length;
  }
  found.differences.push(...(await leftInLists(scope)));
  return found;
}

/** Deals in the bin that lists still show. */
async function leftInLists({ tx, actor }: Scope): Promise<Difference[]> {
  const left = await tx
    .selectFrom('standing as s')
    .innerJoin('deal as d', (join) => join.onRef('d.workspace_id', '=', 's.workspace_id').onRef('d.id', '=', 's.id'))
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('d.deleted_at', 'is not', null)
    .select('s.id')
    .execute();
  return left.map(({ id }) => ({ dealId: id, column: 'in the bin', stored: true, recomputed: false }));
}

/** Columns the standing repeats from its deal for lists, and the people that may see it. */
async function differingCopies({ tx, actor }: Scope, ids: readonly string[]): Promise<Difference[]> {
  const deals = await tx
    .selectFrom('deal as d')
    .innerJoin('standing as s', (join) =>
      join.onRef('s.workspace_id', '=', 'd.workspace_id').onRef('s.id', '=', 'd.id'),
    )
    .innerJoin('deal_shown as h', (join) =>
      join.onRef('h.workspace_id', '=', 's.workspace_id').onRef('h.id', '=', 's.id'),
    )
    .where('d.workspace_id', '=', actor.workspaceId)
    .where('d.id', 'in', ids)
    .where(sql<boolean>`(${listedDiffer} or (h.owner_id, h.team) is distinct from (s.owner_id, s.team)
      or exists (select from deal_member m where m.workspace_id = d.workspace_id and m.deal_id = d.id and m.open <> s.open))`)
    .select(['d.id', sql<unknown>`to_jsonb(d)`.as('deal'), sql<unknown>`to_jsonb(s)`.as('standing')])
    .execute();
  const names = LISTED_COLUMNS.map(([name]) => name);
  return deals.map(({ id, deal, standing }) => ({
    dealId: id,
    column: 'copies of the deal',
    stored: pick(standing, names),
    recomputed: pick(deal, names),
  }));
}

/** Deals that name others as their team than the list of members does. */
async function differingTeams({ tx, actor }: Scope, ids: readonly string[]): Promise<Difference[]> {
  const deals = await tx
    .selectFrom('deal as d')
    .where('d.workspace_id', '=', actor.workspaceId)
    .where('d.id', 'in', ids)
    .where(teamDiffers)
    .select(['d.id', 'd.team', teamOf.as('members')])
    .execute();
  return deals.map(({ id, team, members }) => ({ dealId: id, column: 'team', stored: team, recomputed: members }));
}

/** Deals that stand at another stage than their last move led to. */
async function differingStages({ tx, actor }: Scope, ids: readonly string[]): Promise<Difference[]> {
  const led = sql<string | null>`(select m.to_stage from stage_move m
    where m.workspace_id = d.workspace_id and m.deal_id = d.id
    order by m.happened_on desc, m.recorded_on desc, m.id desc limit 1)`;
  const deals = await tx
    .selectFrom('deal as d')
    .where('d.workspace_id', '=', actor.workspaceId)
    .where('d.id', 'in', ids)
    .where(sql<boolean>`d.stage is distinct from ${led}`)
    .select(['d.id', 'd.stage', led.as('led')])
    .execute();
  return deals.map(({ id, stage, led }) => ({ dealId: id, column: 'stage', stored: stage, recomputed: led }));
}

const pick = (row: unknown, columns: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(Object(row)).filter(([column]) => columns.includes(column)));

interface Kept {
  readonly standing: Standing & { readonly week_ago: unknown };
  readonly shown: string | null;
}
type StoredStandings = ReadonlyMap<string, Kept>;

async function storedOf({ tx, actor }: Scope, ids: readonly string[]): Promise<StoredStandings> {
  const rows = await tx
    .selectFrom('standing as s')
    .leftJoin('deal_shown as h', (join) =>
      join.onRef('h.workspace_id', '=', 's.workspace_id').onRef('h.id', '=', 's.id'),
    )
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('s.id', 'in', ids)
    .selectAll('s')
    .select('h.shown')
    .execute();
  return new Map(rows.map(({ shown, ...standing }) => [standing.id, { standing, shown }]));
}

function byDay(stored: StoredStandings): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const [
    id,
    {
      standing: { as_of },
    },
  ] of stored)
    days.set(as_of, [...(days.get(as_of) ?? []), id]);
  return days;
}

async function compare(
  scope: Scope,
  { day, ids, stored }: { day: Day; ids: readonly string[]; stored: StoredStandings },
): Promise<Difference[]> {
  const heads = await loadHeads(scope, ids, false);
  const anew = await judgeHeads(scope, heads, day);
  return anew.flatMap((judged) => {
    const kept = stored.get(judged.dealId);
    return kept ? differencesOf(kept, judged, day) : [];
  });
}

function differencesOf(kept: Kept, judged: DealStanding, day: Day): Difference[] {
  const { dealId, standing } = judged;
  const columns = Object.keys(standing) as (keyof Standing)[];
  const compared: [string, unknown, unknown][] = columns.map((column) => [
    column,
    kept.standing[column],
    standing[column],
  ]);
  compared.push(['shown row', rowOn(day, kept.shown), rowOn(day, judged.shown)]);
  // A standing not computed yet is not a difference; it is computed when needed.
  if (kept.standing.week_ago !== null) compared.push(['week ago', kept.standing.week_ago, judged.weekAgo]);
  return compared
    .filter(([, stored, recomputed]) => canonical(stored) !== canonical(recomputed))
    .map(([column, stored, recomputed]) => ({ dealId, column, stored, recomputed }));
}

/** Texts that were printed by different hands are compared as what they say. */
const rowOn = (day: Day, shown: string | null): unknown =>
  shown === null ? null : readOn(day, { shown, last_contact_on: null });

/** Text that is equal when the values are: keys in order, as jsonb does not keep theirs. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
