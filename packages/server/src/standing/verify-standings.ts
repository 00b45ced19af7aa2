import type { Day } from '@qibu/core';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { BATCH, judgeHeads } from './refresh-standings.ts';
import { OUTDATED } from './refresh-stale.ts';
import { LISTED, listedDiffer } from './save-standings.ts';
import { teamDiffers, teamOf } from '../scope/team.ts';
import type { Standing } from './to-standing.ts';

interface Difference {
  readonly dealId: string;
  readonly column: string;
  readonly stored: unknown;
  readonly recomputed: unknown;
}
export interface Verified {
  readonly checked: number;
  /** Made before the rules changed; the keeper is on its way to them. */
  readonly outdated: number;
  /** Deals without a summary. */
  readonly missing: readonly string[];
  readonly differences: readonly Difference[];
}

/** Judges every deal of the workspace anew, as of the day its summary was made, and compares. Nothing is written. */
export async function verifyStandings(scope: Scope): Promise<Verified> {
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
    found.missing.push(...batch.filter((id) => !stored.has(id)));
    for (const [day, some] of byDay(stored)) {
      if (day === OUTDATED) found.outdated += some.length;
      else found.differences.push(...(await compare(scope, { day: day as Day, ids: some, stored })));
    }
    found.checked += batch.length;
  }
  return found;
}

/** Columns the deal itself repeats for lists. */
async function differingCopies({ tx, actor }: Scope, ids: readonly string[]): Promise<Difference[]> {
  const deals = await tx
    .selectFrom('deal as d')
    .innerJoin('standing as s', (join) =>
      join.onRef('s.workspace_id', '=', 'd.workspace_id').onRef('s.deal_id', '=', 'd.id'),
    )
    .where('d.workspace_id', '=', actor.workspaceId)
    .where('d.id', 'in', ids)
    .where(listedDiffer)
    .select(['d.id', sql<unknown>`to_jsonb(d)`.as('deal'), sql<unknown>`to_jsonb(s)`.as('standing')])
    .execute();
  return deals.map(({ id, deal, standing }) => ({
    dealId: id,
    column: 'copies on the deal',
    stored: pick(deal, LISTED),
    recomputed: pick(standing, LISTED),
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

const pick = (row: unknown, columns: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(Object(row)).filter(([column]) => columns.includes(column)));

type Stored = ReadonlyMap<string, Standing>;

async function storedOf(scope: Scope, ids: readonly string[]): Promise<Stored> {
  const rows = await scope.tx
    .selectFrom('standing')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .where('deal_id', 'in', ids)
    .selectAll()
    .execute();
  return new Map(rows.map((row) => [row.deal_id, row]));
}

function byDay(stored: Stored): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const [id, { as_of }] of stored) days.set(as_of, [...(days.get(as_of) ?? []), id]);
  return days;
}

async function compare(
  scope: Scope,
  { day, ids, stored }: { day: Day; ids: readonly string[]; stored: Stored },
): Promise<Difference[]> {
  const heads = await loadHeads(scope, ids, false);
  const anew = await judgeHeads(scope, heads, day);
  return anew.flatMap(({ dealId, standing }) => {
    const old = stored.get(dealId);
    return old ? differencesOf(dealId, old, standing) : [];
  });
}

function differencesOf(dealId: string, stored: Standing, recomputed: Standing): Difference[] {
  const columns = Object.keys(recomputed) as (keyof Standing)[];
  return columns
    .filter((column) => canonical(stored[column]) !== canonical(recomputed[column]))
    .map((column) => ({ dealId, column, stored: stored[column], recomputed: recomputed[column] }));
}

/** Text that is equal when the values are: keys in order, as jsonb does not keep theirs. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
