import { sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import { idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { LISTED_COLUMNS, type Standing, SUMMARY_COLUMNS } from './columns.ts';
import type { StoodOn } from './week-ago.ts';

/** All that is kept of a judgement. */
export interface DealStanding {
  readonly dealId: string;
  readonly standing: Standing;
  /** The row lists send: see present-row.ts. */
  readonly shown: string;
  readonly weekAgo: StoodOn | null;
}

const KEPT = [...SUMMARY_COLUMNS, 'week_ago'] as const;
const refs = (names: readonly string[], of = '') => sql.join(names.map((name) => sql.ref(`${of}${name}`)));
const listedNames = LISTED_COLUMNS.map(([name]) => name);
const replaced = sql.join(
  [...listedNames, ...KEPT].map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
);
const fromDeal = sql.join(LISTED_COLUMNS.map(([, expression]) => sql.raw(expression)));

/** The standing `s` repeats of the deal `d` what the deal no longer says. */
export const listedDiffer = sql<boolean>`(${refs(listedNames, 's.')}) is distinct from (${fromDeal})`;

/**
 * Stores summaries, new or in place of older ones, with what lists need of the deals, and the rows lists send: one
 * statement and one parameter for any number of deals. Deals in the bin get none.
 */
export async function saveStandings({ tx, actor }: Scope, standings: readonly DealStanding[]): Promise<void> {
  if (standings.length === 0) return;
  const rows = standings.map(({ dealId, standing, shown, weekAgo }) => ({
    workspace_id: actor.workspaceId,
    id: dealId,
    ...standing,
    week_ago: weekAgo,
    shown,
  }));
  await sql`${prepared} with given as materialized (select ${JSON.stringify(rows)}::jsonb as rows),
    s as (insert into standing (workspace_id, id, ${refs(listedNames)}, ${refs(KEPT)})
      select d.workspace_id, d.id, ${fromDeal}, ${refs(KEPT, 'r.')}
      from given, jsonb_populate_recordset(null::standing, given.rows) r
      join deal d on d.workspace_id = r.workspace_id and d.id = r.id
      where d.deleted_at is null
      on conflict (workspace_id, id) do update set ${replaced} returning workspace_id, id, owner_id, team, open),
    m as (update deal_member m set open = s.open from s
      where m.workspace_id = s.workspace_id and m.deal_id = s.id and m.open <> s.open)
    insert into deal_shown (workspace_id, id, owner_id, team, shown)
    select s.workspace_id, s.id, s.owner_id, s.team, t.shown
    from s join (select t.id, t.shown from given, jsonb_to_recordset(given.rows) as t (id uuid, shown text)) t on t.id = s.id
    on conflict (workspace_id, id) do update
      set owner_id = excluded.owner_id, team = excluded.team, shown = excluded.shown`.execute(tx);
}

/** Takes deals out of all lists: they went into the bin. */
export async function dropStandings({ tx, actor }: Scope, dealIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('standing')
    .where('workspace_id', '=', actor.workspaceId)
    .where(sql<boolean>`id = any(${idList(dealIds)})`)
    .execute();
}
